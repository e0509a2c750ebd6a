import './controls.css';

interface Props<T extends string> {
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | undefined) => void;
  'aria-label': string;
  /** What stands there while nothing is chosen; choosing it again takes the choice back. */
  placeholder?: string;
  className?: string;
}

/** One of many: the list that the device itself draws, known to thumbs and screen readers. */
export function Choice<T extends string>({ value, options, onChange, placeholder, className, 'aria-label': label }: Props<T>) {
  return (
    <select
      className={className ? `input choice ${className}` : 'input choice'} aria-label={label} value={value ?? ''} data-empty={value === undefined || undefined}
      onChange={event => onChange((event.target.value || undefined) as T | undefined)}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map(option => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
}
