import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** At the latest, ms: also where the browser is never idle. */
const patience = 1_000;

/** What may come a moment later: drawn after what is acted on first, when there is nothing more urgent, and without holding that up. */
export function Later({ children, meanwhile }: { children: ReactNode; meanwhile?: ReactNode }) {
  const [now, setNow] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setNow(true))), []);
  return now ? children : meanwhile;
}

/** Returns the way to call it off. Safari does not tell when it is idle: there it is soon. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, patience / 5);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(act, { timeout: patience });
  return () => cancelIdleCallback(idle);
}
