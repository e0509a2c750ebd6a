import { expect, it } from 'vitest';
import type { Frame, RoomEvent, RoomView } from '../api/types';
import { fold } from './fold';
import { holds } from './stages';
import { standingOf } from './standing';

const pkr = (amount: string) => ({ amount, currency: 'PKR' });

const room: RoomView = {
  id: 'r', kind: 'auction', title: 'R', phase: 'open', version: 10, head: '', host: 'authority',
  me: { viewpoint: 'party:heding', bidder: 'B2', may: ['bid', 'say'] },
  rules: { preset: 'english', currency: 'PKR', start: pkr('100.00'), step: { kind: 'fixed', value: '10' }, quietSeconds: 300 },
  parties: [{ party: 'heding', as: 'bidder', appointed: {} }], said: [],
  auction: { stage: 'ascending', best: null, minNext: pkr('100.00'), closesAt: '2026-01-01T10:00:00.000Z', bidders: [{ bidder: 'B1' }, { bidder: 'B2' }], ladder: [], bids: 0 },
};

let seq = 10;
const frame = (event: RoomEvent | null): Frame => ({
  seq: ++seq, at: '2026-01-01T09:00:00.000Z', who: null, what: event && JSON.stringify(event), whoSalt: null, whatSalt: null, whoHash: '', whatHash: '', head: `h${seq}`,
});
const after = (...events: (RoomEvent | null)[]) => events.reduce((now, event) => fold(now, frame(event)).room, room);
const bid = (bidder: string, amount: string): RoomEvent => ({ type: 'bidPlaced', bidder, amount: pkr(amount), auto: false });

it('takes the best bid and the next least one from a bid', () => {
  const { auction } = after(bid('B1', '120.00'));
  expect([auction?.best, auction?.minNext, auction?.bids]).toEqual([{ bidder: 'B1', amount: pkr('120.00') }, pkr('130.00'), 1]);
});

it('knows that nothing follows on the largest amount', () => expect(after(bid('B1', '999999999999999.00')).auction?.minNext).toBeNull());

it('tells who was outbid', () => {
  expect(standingOf(after(bid('B2', '100.00')))).toBe('leading');
  expect(standingOf(after(bid('B2', '100.00'), bid('B1', '110.00')))).toBe('outbid');
  expect(standingOf(after(bid('B1', '110.00')))).toBe('noBid');
});

it('shows a moved close as a row of the ladder', () => {
  const { auction } = after(bid('B1', '100.00'), { type: 'closingMoved', closesAt: '2026-01-01T10:05:00.000Z', reason: 'quietPeriod' });
  expect([auction?.closesAt, auction?.ladder.at(-1)?.reason]).toEqual(['2026-01-01T10:05:00.000Z', 'quietPeriod']);
});

it('moves the hard stop along with offers that were opened late', () => {
  const [planned, owed] = ['2026-01-01T11:00:00.000Z', '2026-01-01T12:00:00.000Z'];
  const late = { ...room, auction: { ...room.auction!, hardStopAt: planned } };
  const opened = (hardStopAt?: string) => fold(late, frame({ type: 'offersOpened', offers: [], qualified: [], floor: pkr('100.00'), closesAt: owed, hardStopAt })).room.auction;
  expect([opened(owed)?.hardStopAt, opened()?.hardStopAt]).toEqual([owed, planned]);
});

it('holds a proposal to open for ten minutes, and as long as the clock stands still', () => {
  const proposed = fold(room, frame({ type: 'openingProposed' })).room;
  expect(proposed.auction?.proposal).toEqual({ by: '', at: '2026-01-01T09:00:00.000Z', until: '2026-01-01T09:10:00.000Z' });
  const still = fold(proposed, frame({ type: 'paused', reason: 'x' })).room.auction!.proposal!;
  const [soon, late] = ['09:10', '23:00'].map(time => Date.parse(`2026-01-01T${time}:00.000Z`));
  const lapsed = fold(proposed, { ...frame({ type: 'frozen', reason: 'x' }), at: '2026-01-01T09:10:00.001Z' }).room.auction!.proposal!;
  expect(holds(lapsed, late!)).toBe(false);
  expect([holds(proposed.auction!.proposal!, soon!), holds(proposed.auction!.proposal!, late!), holds(still, late!)]).toEqual([true, false, true]);
});

it('keeps a hundred rows', () => expect(after(...Array.from({ length: 130 }, (_, i) => bid('B1', `${100 + i * 10}.00`))).auction?.ladder).toHaveLength(100));

it('moves on over what is sealed', () => {
  const now = after(null);
  expect([now.version, now.head, now.auction]).toEqual([seq, `h${seq}`, room.auction]);
});

it('closes with a winner, and names the bidders', () => {
  const now = after(bid('B2', '100.00'), { type: 'auctionClosed', winner: 'B2', amount: pkr('100.00'), reserveMet: true }, { type: 'biddersNamed', names: { B1: 'makran', B2: 'heding' } });
  expect([now.phase, standingOf(now), now.auction?.bidders[0]?.party]).toEqual(['closed', 'won', 'makran']);
});

it('asks for a new view when only the server knows the rest', () => {
  expect(fold(room, frame({ type: 'paused', reason: 'x' })).reread).toBe(true);
  expect(fold(room, frame(bid('B1', '100.00'))).reread).toBe(false);
});
