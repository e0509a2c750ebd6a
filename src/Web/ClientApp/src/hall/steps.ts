import type { LadderRow } from '../api/types';

/** The picture's size in its own units; the page stretches it. */
export const width = 1_000;
export const height = 240;

export interface Steps {
  /** The best bid over time, as an SVG path. */
  path: string;
  /** Where the opening price lies. */
  base: number;
  /** Where the quiet period begins and ends that the last bid stands in; undefined outside of one. */
  quiet?: { from: number; to: number };
  /** Where the close was moved. */
  moves: number[];
}

const edge = 12;

/** The stairs of the last bids. Amounts become floats for the drawing alone. @param start The opening price. */
export function steps(ladder: readonly LadderRow[], start: string, closesAt: string | null, quietSeconds: number): Steps | undefined {
  const bids = ladder.filter(row => row.amount).map(row => ({ at: Date.parse(row.at), amount: Number(row.amount!.amount) }));
  if (bids.length < 2) return undefined;
  const first = bids[0]!, last = bids.at(-1)!;
  const until = last.at + (last.at - first.at) * 0.06 + 1_000;
  const low = Math.min(Number(start), first.amount), high = last.amount;
  const x = (at: number) => round(((at - first.at) / (until - first.at)) * width);
  const y = (amount: number) => round(height - edge - ((amount - low) / (high - low || 1)) * (height - 2 * edge));
  const stairs = bids.slice(1).map(bid => `H${x(bid.at)}V${y(bid.amount)}`).join('');
  return {
    path: `M0 ${y(first.amount)}${stairs}H${x(until)}`,
    base: y(low),
    quiet: quietOf(closesAt, quietSeconds, until, x),
    moves: ladder.filter(row => row.closesAt).map(row => x(Date.parse(row.at))),
  };
}

function quietOf(closesAt: string | null, quietSeconds: number, until: number, x: (at: number) => number): Steps['quiet'] {
  const from = closesAt === null ? Infinity : Date.parse(closesAt) - quietSeconds * 1_000;
  return quietSeconds > 0 && from < until ? { from: Math.max(0, x(from)), to: x(until) } : undefined;
}

const round = (value: number) => Math.round(value * 10) / 10;
