import type { AuctionView, Frame, LadderRow, Proposal, RoomEvent, RoomView, Who } from '../api/types';
import { largest, money, nextAfter, of } from '../money/amounts';
import { holds } from './stages';

/** How much of the ladder and of the talk a view holds. */
const kept = 100;

/** How long the first official's half of an opening holds, ms (rules.md, "Two stages"). */
const proposalHolds = 600_000;

/** What a fold brought: the room, and whether the rest of its view (who may what, lists, openings) has to be read again. */
export interface Folded { room: RoomView; reread: boolean }

/** The room after one more entry. Pure; what only the server can derive is left to a re-read. */
export function fold(room: RoomView, frame: Frame): Folded {
  const event = frame.what === null ? undefined : (JSON.parse(frame.what) as RoomEvent);
  const who = frame.who === null ? undefined : (JSON.parse(frame.who) as Who);
  const at = { ...room, version: frame.seq, head: frame.head };
  if (!event) return { room: at, reread: false };
  return { room: after(at, event, frame, who), reread: !foldsWhole.has(event.type) };
}

/** Events after which the view needs nothing else. */
const foldsWhole: ReadonlySet<RoomEvent['type']> = new Set(['bidPlaced', 'limitSet', 'closingMoved', 'said', 'reserveSealed', 'deadlineNear']);

function after(room: RoomView, event: RoomEvent, frame: Frame, who: Who | undefined): RoomView {
  const { auction } = room;
  switch (event.type) {
    case 'said':
      return {
        ...room,
        said: [...room.said, { seq: frame.seq, at: frame.at, party: who?.party, person: who?.person, text: event.text, to: event.to }].slice(-kept),
      };
    case 'paused':
      return { ...room, phase: 'paused', reason: event.reason, auction: stopped(auction, frame.at) };
    case 'frozen':
      return { ...room, phase: 'frozen', reason: event.reason, auction: stopped(auction, frame.at) };
    case 'cancelled':
      return { ...room, phase: 'cancelled', reason: event.reason, auction: auction && { ...auction, stage: 'closed', closesAt: null, minNext: null } };
    case 'closed':
      return { ...room, phase: 'closed' };
    case 'opened':
      return { ...room, phase: 'open', auction: auction && { ...auction, closesAt: event.closesAt ?? null } };
    case 'resumed':
    case 'unfrozen':
      return { ...room, phase: event.closesAt ? 'open' : room.phase, reason: undefined, auction: auction && runsOn(auction, event) };
    default:
      return auction ? { ...room, ...ended(event), auction: auctionAfter(auction, room, event, frame, who) } : room;
  }
}

function auctionAfter(auction: AuctionView, room: RoomView, event: RoomEvent, frame: Frame, who: Who | undefined): AuctionView {
  switch (event.type) {
    case 'bidPlaced':
      return {
        ...auction,
        best: { bidder: event.bidder, amount: event.amount },
        minNext: next(room, event.amount),
        bids: auction.bids + 1,
        ladder: row(auction, { seq: frame.seq, at: frame.at, bidder: event.bidder, amount: event.amount, auto: event.auto }),
      };
    case 'limitSet':
      return { ...auction, mine: { ...auction.mine, limit: event.upTo } };
    case 'offerSealed':
      return { ...auction, mine: { ...auction.mine, offer: event.amount } };
    case 'closingMoved':
      return {
        ...auction,
        closesAt: event.closesAt,
        hardStopAt: event.hardStopAt ?? auction.hardStopAt,
        ladder: row(auction, { seq: frame.seq, at: frame.at, closesAt: event.closesAt, reason: event.reason }),
      };
    case 'openingProposed':
      return { ...auction, proposal: proposed(frame, who) };
    case 'offersOpened':
      return {
        ...auction,
        stage: 'ascending',
        offers: event.offers,
        qualified: event.qualified,
        floor: event.floor,
        closesAt: event.closesAt,
        hardStopAt: event.hardStopAt ?? auction.hardStopAt,
        proposal: undefined,
        minNext: next(room, event.floor),
      };
    case 'auctionClosed':
      return { ...over(auction), outcome: { winner: event.winner, amount: event.amount, reserveMet: event.reserveMet } };
    case 'annulled':
      return { ...over(auction), outcome: { reserveMet: false, annulled: event.reason } };
    case 'biddersNamed':
      return { ...auction, bidders: auction.bidders.map(b => ({ ...b, party: event.names[b.bidder] ?? b.party })) };
    case 'bidderNumbered':
      return { ...auction, bidders: [...auction.bidders.filter(b => b.bidder !== event.bidder), { bidder: event.bidder, party: event.party }] };
    default:
      return auction;
  }
}

const row = (auction: AuctionView, added: LadderRow) => [...auction.ladder, added].slice(-kept);

const over = (auction: AuctionView): AuctionView => ({ ...auction, stage: 'closed', closesAt: null, minNext: null, proposal: undefined });

const stopped = (auction: AuctionView | undefined, at: string) =>
  auction && { ...auction, closesAt: null, proposal: auction.proposal && standsStill(auction.proposal, at) };

/** So does the time for the second official, if it had not run out; after the stop the view that is read again says until when. */
const standsStill = (proposal: Proposal, at: string): Proposal => (holds(proposal, Date.parse(at)) ? { ...proposal, until: undefined } : proposal);

const proposed = (frame: Frame, who: Who | undefined) =>
  ({ by: who?.person ?? '', at: frame.at, until: new Date(Date.parse(frame.at) + proposalHolds).toISOString() });

const runsOn = (auction: AuctionView, event: { closesAt?: string; hardStopAt?: string }): AuctionView => ({
  ...auction,
  closesAt: event.closesAt ?? null,
  hardStopAt: event.hardStopAt ?? auction.hardStopAt,
  remainingMs: undefined,
});

const ended = (event: RoomEvent): Partial<RoomView> =>
  event.type === 'auctionClosed' || event.type === 'annulled' ? { phase: 'closed' } : {};

function next({ rules }: RoomView, best: { amount: string; currency: string }) {
  if (!rules.step || !rules.start) return null;
  const least = nextAfter(rules.step, of(rules.start), of(best));
  return least > largest ? null : money(least, best.currency);
}
