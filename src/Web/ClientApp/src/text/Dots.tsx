import { Children, Fragment, type ReactNode } from 'react';

/** Small facts on one line, with a dot between them that belongs to none of them: each keeps its own direction. */
export function Dots({ children }: { children: ReactNode }) {
  return Children.toArray(children).map((child, at) => <Fragment key={at}>{at > 0 && <span className="dot" aria-hidden="true"> · </span>}{child}</Fragment>);
}
