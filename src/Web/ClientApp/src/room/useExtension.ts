import { useEffect, useRef, useState } from 'react';
import type { AuctionView } from '../api/types';

/** How long "+5:00" stands beside a clock that was moved, ms. */
const shownFor = 10_000;

/** The least move that is told, ms: a bid that comes in late by milliseconds moves the close by as little. */
const worthTelling = 1_000;

/** `+5:00` for ten seconds after the close was moved; undefined otherwise. */
export function useExtension({ closesAt, stage }: AuctionView): string | undefined {
  const before = useRef({ closesAt, stage });
  const [by, setBy] = useState<string>();
  useEffect(() => {
    const was = before.current;
    before.current = { closesAt, stage };
    // The next stage's end is no move of this one's.
    const moved = was.closesAt && closesAt && was.stage === stage ? movedBy(was.closesAt, closesAt) : undefined;
    if (!moved) return;
    const show = setTimeout(() => setBy(moved));
    const hide = setTimeout(() => setBy(undefined), shownFor);
    return () => { clearTimeout(show); clearTimeout(hide); };
  }, [closesAt, stage]);
  return by;
}

/** By how much a close was moved on, `+5:00`; undefined where that is less than a second. */
export function movedBy(from: string, to: string): string | undefined {
  const ms = Date.parse(to) - Date.parse(from);
  if (ms < worthTelling) return undefined;
  const seconds = Math.round(ms / 1_000);
  return `+${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
