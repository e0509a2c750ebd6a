import type { Refusal } from '../api/types';

/** What a viewer may believe of what stands on the screen. */
export type FeedStatus =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'catchingUp'; have: number; of: number; asOf?: string }
  | { kind: 'stale'; asOf?: string }
  | { kind: 'broken'; seq: number }
  | { kind: 'revoked'; reason: string }
  | { kind: 'refused'; refusal: Refusal };

/** How long a heartbeat proves that we are current, how long silence is borne, and how long behind before we say so; ms. */
export const freshFor = 7_000;
export const staleAfter = 12_000;
export const behindAfter = 1_000;

export interface Pulse {
  /** When the server was last heard, and since when we have been behind it; monotonic ms. */
  heardAt: number;
  behindSince: number | undefined;
  have: number;
  of: number;
  asOf?: string;
}

/** Live, catching up or stale, from what was heard (ui.md §4, "Feed"). */
export function statusOf(pulse: Pulse, now: number): FeedStatus {
  const silence = now - pulse.heardAt;
  if (silence > staleAfter) return { kind: 'stale', asOf: pulse.asOf };
  const behind = pulse.behindSince !== undefined && now - pulse.behindSince >= behindAfter;
  if (behind || silence > freshFor) return { kind: 'catchingUp', have: pulse.have, of: pulse.of, asOf: pulse.asOf };
  return { kind: 'live' };
}

export const isCurrent = (status: FeedStatus) => status.kind === 'live';
