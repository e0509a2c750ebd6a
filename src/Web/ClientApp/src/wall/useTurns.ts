import { useEffect, useState } from 'react';
import { useCalm } from '../theme/useMedia';

/** How long a fact stands, ms (ui.md §3, wall). */
const each = 6_000;

/**
 * Which of so many facts stands now: the newest first, then one at a time in turn, and the newest again when there is a newer one. It stands
 * still while paused, and for whoever asked for less motion.
 */
export function useTurns(facts: number, newest: string | undefined, paused: boolean): number {
  const calm = useCalm();
  const [turn, setTurn] = useState({ newest, at: 0 });
  if (turn.newest !== newest) setTurn({ newest, at: 0 });
  useEffect(() => {
    if (paused || calm || facts < 2) return;
    const timer = setInterval(() => setTurn(now => ({ ...now, at: now.at + 1 })), each);
    return () => clearInterval(timer);
  }, [paused, calm, facts, newest]);
  return facts > 0 ? turn.at % facts : 0;
}
