import type { ReactNode } from 'react';
import { Check } from '../shapes/shapes';
import './controls.css';

/** Where one is in a way of a few steps: those behind are ticked, the present one stands out. */
export function Steps({ titles, current }: { titles: ReactNode[]; current: number }) {
  return (
    <ol className="steps">
      {titles.map((title, at) => (
        <li key={at} aria-current={at === current ? 'step' : undefined} data-done={at < current || undefined}>
          <span className="step-mark num" aria-hidden="true">{at < current ? <Check /> : at + 1}</span>
          {title}
        </li>
      ))}
    </ol>
  );
}
