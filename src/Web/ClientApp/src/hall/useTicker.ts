import { useEffect, useState } from 'react';

/** How long a fact stands, ms (ui.md §3, wall and hall). */
const each = 6_000;

/** Which of so many facts stands now: one at a time, in turn. */
export function useTicker(facts: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn(now => now + 1), each);
    return () => clearInterval(timer);
  }, []);
  return facts > 0 ? turn % facts : 0;
}
