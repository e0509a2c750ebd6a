import { ask } from '../api/client';
import type { Frame, FramesPage, OpenedOffer, RoomEvent } from '../api/types';
import { base64Of, follows, start } from '../chain/chain';

/** What became of the check of one opened offer. */
export type Seal = 'checking' | 'fits' | 'notFits';

/**
 * Whether each opened offer is what was sealed: the entries from before the first of them to the head that we hold are read and chained
 * again, so that their hashes are the sealed ones; then the opened text has to have that hash and say that amount.
 */
export async function checkSeals(feed: string, offers: readonly OpenedOffer[], known: { version: number; head: string }): Promise<Map<number, Seal>> {
  const from = Math.max(0, Math.min(...offers.map(o => o.seq)) - 2);
  const frames = await framesBetween(feed, from, known.version);
  const whole = chained(feed, from, frames) && frames.at(-1)?.head === known.head;
  return new Map(offers.map(offer => [offer.seq, whole && says(frames.find(f => f.seq === offer.seq), offer) ? 'fits' : 'notFits']));
}

async function framesBetween(feed: string, after: number, until: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  while ((frames.at(-1)?.seq ?? after) < until) {
    const page = await ask<FramesPage>(`/api/${feed}/frames?after=${frames.at(-1)?.seq ?? after}&limit=1000`);
    if (page.frames.length === 0) break;
    frames.push(...page.frames);
  }
  return frames.filter(frame => frame.seq <= until);
}

/** Each frame follows on the one before; the very first on the feed's name. */
function chained(feed: string, from: number, frames: readonly Frame[]): boolean {
  return frames.every((frame, at) => {
    if (at === 0) return from > 0 || follows(base64Of(start(feed)), frame);
    return follows(frames[at - 1]!.head, frame);
  });
}

function says(frame: Frame | undefined, offer: OpenedOffer): boolean {
  if (!frame?.what) return false;
  const event = JSON.parse(frame.what) as RoomEvent;
  return event.type === 'offerSealed' && event.bidder === offer.bidder && event.amount.amount === offer.amount.amount;
}
