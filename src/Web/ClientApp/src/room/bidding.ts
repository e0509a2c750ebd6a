import type { BestBid, ChecklistItem, Money, RoomCommand, RoomView, Rules } from '../api/types';
import type { FeedStatus } from '../feed/status';
import { money, nextAfter, of, onStep, roundDown, roundUp } from '../money/amounts';
import { ownParty } from './standing';

/** Why the bid button does nothing now: a key of `auction:disabled`. */
export type Blocked =
  | 'draft' | 'paused' | 'frozen' | 'closed' | 'cancelled' | 'closing' | 'papers' | 'stale' | 'notLead' | 'notQualified' | 'observer' | 'sealedStage';

/** The reason why this viewer cannot bid now; undefined when they can. @param now Server time, Unix ms. */
export function blocked(room: RoomView, status: FeedStatus, now: number): Blocked | undefined {
  const { auction, phase, me } = room;
  if (phase !== 'open') return phase;
  if (auction?.stage === 'sealed') return 'sealedStage';
  if (auction?.closesAt && Date.parse(auction.closesAt) <= now) return 'closing';
  if (missing(room).length > 0) return 'papers';
  if (auction?.qualified && me.bidder && !auction.qualified.includes(me.bidder)) return 'notQualified';
  if (!me.may.includes('bid')) return 'notLead';
  return status.kind === 'live' ? undefined : 'stale';
}

export const checklistOf = (room: RoomView): ChecklistItem[] => room.parties.find(p => p.party === ownParty(room))?.checklist ?? [];

export const missing = (room: RoomView): ChecklistItem[] => checklistOf(room).filter(item => !item.met);

/** What a press of the button will ask for. */
export interface Intent { amount: Money; upTo?: Money }

export const commandOf = ({ amount, upTo }: Intent): RoomCommand => (upTo ? { type: 'bid', amount, upTo } : { type: 'bid', amount });

/**
 * The bid that a press means. `amount` is what stands in the field.
 * Bid up to: the least that leads now, with the field as the limit. Leading: the own best again, with a higher limit.
 */
export function intentOf(mode: 'bid' | 'upTo', amount: Money, minNext: Money, leadingWith: Money | undefined): Intent {
  if (leadingWith) return { amount: leadingWith, upTo: amount };
  return mode === 'bid' || of(amount) <= of(minNext) ? { amount } : { amount: minNext, upTo: amount };
}

/** How many times the best (or the start) an amount is, in tenths, where it is more than ten times; else undefined. */
export function manyTimes(amount: Money, best: BestBid | null, start: Money | undefined): string | undefined {
  const base = best ? of(best.amount) : start ? of(start) : 0n;
  if (base === 0n || of(amount) <= base * 10n) return undefined;
  const tenths = (of(amount) * 10n) / base;
  return tenths % 10n === 0n ? String(tenths / 10n) : `${tenths / 10n}.${tenths % 10n}`;
}

/** The amounts of the three chips: the least, and two bolder ones, each on the grid. */
export function chips(minNext: Money, rules: Rules): Money[] {
  const { step, start } = rules;
  if (!step || !start) return [minNext];
  const up = (steps: number) => {
    let at = of(minNext);
    for (let i = 0; i < steps; i++) at = nextAfter(step, of(start), at);
    return money(at, minNext.currency);
  };
  return [minNext, up(1), up(4)];
}

/** One step up or down from an amount; never below the least. */
export function stepped(amount: Money, by: 1 | -1, minNext: Money, rules: Rules): Money {
  const { step, start } = rules;
  if (!step || !start) return amount;
  const at = of(amount);
  const up = roundUp(step, of(start), nextAfter(step, of(start), at));
  const down = at - (nextAfter(step, of(start), at) - at);
  const next = by === 1 ? up : onStep(step, of(start), at) ? roundUp(step, of(start), down) : roundDown(step, of(start), at);
  return money(next > of(minNext) ? next : of(minNext), amount.currency);
}

/** The two legal amounts nearest to one that stands between steps. */
export function nearest(amount: Money, minNext: Money | null, rules: Rules): Money[] {
  const { step, start } = rules;
  if (!step || !start) return [];
  const both = [roundDown(step, of(start), of(amount)), roundUp(step, of(start), of(amount))];
  return both.filter(v => v >= (minNext ? of(minNext) : of(start))).map(v => money(v, amount.currency));
}
