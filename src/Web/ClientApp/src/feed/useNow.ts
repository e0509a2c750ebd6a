import { useEffect, useState } from 'react';
import { serverClock } from './clock';

/** The server's time in Unix milliseconds, renewed as its seconds turn. */
export function useNow(every = 1_000): number {
  const [now, setNow] = useState(() => serverClock.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => (timer = setTimeout(tick, every - (serverClock.now() % every)));
    const tick = () => {
      setNow(serverClock.now());
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [every]);
  return now;
}
