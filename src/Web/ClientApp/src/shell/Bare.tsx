import { Suspense, type ReactNode } from 'react';
import { Theme } from '../theme/Theme';

/** Theme and language without header or frame: the hall, and what stands around the shell. */
export function Bare({ dark, children }: { dark?: boolean; children: ReactNode }) {
  return (
    <Theme dark={dark}>
      <Suspense fallback={null}>{children}</Suspense>
    </Theme>
  );
}
