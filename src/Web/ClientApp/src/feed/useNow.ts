import { useEffect, useState } from 'react';
import { serverClock } from './clock';

/** The server's time in Unix milliseconds, renewed as its seconds turn, and at once when a tab comes back, whose clock is then in doubt. */
export function useNow(every = 1_000): number {
  const [now, setNow] = useState(() => serverClock.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => (timer = setTimeout(tick, every - (serverClock.now() % every)));
    const renew = () => setNow(serverClock.now());
    const tick = () => {
      renew();
      wait();
    };
    wait();
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [every]);
  return now;
}
