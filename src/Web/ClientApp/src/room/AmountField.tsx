import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { typed } from '../money/amounts';
import { grouped } from '../text/amount';

interface Props {
  ref?: Ref<HTMLInputElement>;
  id?: string;
  currency: string;
  /** What stands in the field, as it was typed or as a decimal string. */
  text: string;
  label: string;
  onText: (text: string) => void;
  onStep?: (by: 1 | -1) => void;
  onEnter?: () => void;
  onEscape?: () => void;
}

/** An amount: left to right in every language, Latin digits in threes. ↑ ↓ one step, Enter does it, Escape leaves it. */
export function AmountField({ ref, id, currency, text, label, onText, onStep, onEnter, onEscape }: Props) {
  const amount = typed(text);
  const [focused, setFocused] = useState(false);
  const caret = useRef<{ field: HTMLInputElement; digits: number } | undefined>(undefined);
  const shown = amount && !text.endsWith('.') ? grouped(amount) : text;

  // Grouping moves the caret: it stays after the same digit.
  useEffect(() => {
    if (!caret.current) return;
    const { field, digits } = caret.current;
    caret.current = undefined;
    const at = placeAfter(field.value, digits);
    field.setSelectionRange(at, at);
  });

  const press = (event: KeyboardEvent) => {
    const does = { ArrowUp: () => onStep?.(1), ArrowDown: () => onStep?.(-1), Enter: onEnter, Escape: onEscape }[event.key];
    if (!does || event.nativeEvent.isComposing) return;
    event.preventDefault();
    does();
  };

  return (
    <label className="amount-field" dir="ltr" data-focused={focused || undefined} data-wrong={!amount || undefined}>
      <span className="currency">{currency}</span>
      <input
        ref={ref} id={id} className="num" inputMode="decimal" autoComplete="off" aria-label={label} aria-invalid={!amount} dir="ltr" value={shown}
        onFocus={() => setFocused(true)} onBlur={() => setFocused(false)} onKeyDown={press}
        onChange={event => {
          const field = event.target;
          caret.current = { field, digits: field.value.slice(0, field.selectionStart ?? 0).replace(/[^\d.]/g, '').length };
          onText(field.value);
        }}
      />
    </label>
  );
}

function placeAfter(text: string, digits: number): number {
  for (let at = 0, seen = 0; at <= text.length; at++) {
    if (seen === digits) return at;
    if (/[\d.]/.test(text[at] ?? '')) seen++;
  }
  return text.length;
}
