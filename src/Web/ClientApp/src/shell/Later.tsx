import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** What may come a moment later: drawn after what is acted on first, and without holding that up. */
export function Later({ children, meanwhile }: { children: ReactNode; meanwhile?: ReactNode }) {
  const [now, setNow] = useState(false);
  useEffect(() => startTransition(() => setNow(true)), []);
  return now ? children : meanwhile;
}
