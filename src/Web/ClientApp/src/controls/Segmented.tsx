import { useId, type ReactNode } from 'react';
import './controls.css';

interface Props<T extends string> {
  value: T;
  options: readonly { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
  'aria-label': string;
  block?: boolean;
  size?: 'small';
}

/** One of a few, all of them in view. The arrow keys choose, as in any group of radio buttons. */
export function Segmented<T extends string>({ value, options, onChange, block, size, 'aria-label': label }: Props<T>) {
  const name = useId();
  return (
    <div role="radiogroup" className="segmented" aria-label={label} data-block={block || undefined} data-size={size}>
      {options.map(option => (
        <label key={option.value} data-chosen={option.value === value || undefined}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
