import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import './controls.css';

interface Props {
  /** What is pressed, and how it is called. */
  trigger: ReactNode;
  className: string;
  label?: string;
  children: ReactNode;
}

/** Something that opens under its button, at the end of the line; a press elsewhere or Escape closes it. */
export function Popover({ trigger, className, label, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => { if (!whole.current?.contains(event.target as Node)) setOpen(false); };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);

  return (
    <span className="popover" ref={whole}>
      <button type="button" ref={button} className={className} aria-label={label} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>{trigger}</button>
      {open && <div id={id} className="popover-content">{children}</div>}
    </span>
  );
}
