import { useEffect, useState } from 'react';
import { serverClock } from './clock';

/** The server's time in Unix milliseconds, renewed as its seconds turn. */
export function useNow(every = 1_000): number {
  const [now, setNow] = useState(() => serverClock.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = serverClock.now();
      setNow(at);
      timer = setTimeout(tick, every - (at % every));
    };
    tick();
    return () => clearTimeout(timer);
  }, [every]);
  return now;
}
