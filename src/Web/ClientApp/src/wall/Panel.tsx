import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  /** How many there are in all: a list shows as many as fit. */
  count?: number;
  /** Beside the title. */
  aside?: ReactNode;
  /** What is said where there is nothing. */
  none?: string;
  className?: string;
  children?: ReactNode;
}

/** One part of the wall: its head and what it lists, or one sentence where there is nothing to list. */
export function Panel({ title, count, aside, none, className, children }: Props) {
  const id = useId();
  return (
    <section className={className ? `wall-panel ${className}` : 'wall-panel'} aria-labelledby={id} data-none={none !== undefined || undefined}>
      <div className="wall-panel-head">
        <h2 id={id}>{title}{count ? <> <span className="num">{count}</span></> : null}</h2>
        {aside && <span className="ink-2">{aside}</span>}
      </div>
      {none === undefined ? children : <p className="ink-2">{none}</p>}
    </section>
  );
}
