import type { KeyboardEvent, ReactNode } from 'react';

interface Props<T extends string> {
  label: string;
  value: T;
  tabs: { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
}

/** Tabs with nothing cut: Ant Design's clip the strokes of Nastaliq and keep physical sides. Arrow keys follow the direction of writing. */
export function Tabs<T extends string>({ label, value, tabs, onChange }: Props<T>) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const by = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const at = (tabs.findIndex(tab => tab.value === value) + by + tabs.length) % tabs.length;
    onChange(tabs[at]!.value);
    (event.currentTarget.children[at] as HTMLElement).focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(tab => (
        <button key={tab.value} type="button" role="tab" data-tab={tab.value} aria-selected={tab.value === value} tabIndex={tab.value === value ? 0 : -1} onClick={() => onChange(tab.value)}>
          <span className="dense">{tab.label}</span>
        </button>
      ))}
    </div>
  );
}
