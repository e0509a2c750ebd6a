import type { RoomView } from '../api/types';

/** Where a viewer stands in an auction. */
export type Standing = 'host' | 'watching' | 'noBid' | 'leading' | 'outbid' | 'won' | 'notWon' | 'over' | 'sealed' | 'notQualified';

export function standingOf(room: RoomView): Standing {
  const { auction, me, phase } = room;
  if (phase === 'closed' && auction) return endOf(room);
  if (me.viewpoint === 'host') return 'host';
  if (!isBidder(room)) return 'watching';
  if (auction?.stage === 'sealed') return 'sealed';
  if (auction?.qualified && me.bidder && !auction.qualified.includes(me.bidder)) return 'notQualified';
  if (!auction?.best || !hasBid(room)) return 'noBid';
  return auction.best.bidder === me.bidder ? 'leading' : 'outbid';
}

function endOf({ auction, me }: RoomView): Standing {
  if (!auction?.outcome?.winner || !me.bidder) return 'over';
  return auction.outcome.winner === me.bidder ? 'won' : 'notWon';
}

/** A bidder's people look from their party; their party stands among the bidders. */
export const isBidder = ({ me, parties }: RoomView): boolean =>
  me.bidder !== undefined || (me.viewpoint.startsWith('party:') && parties.some(p => `party:${p.party}` === me.viewpoint && p.as === 'bidder'));

/** Whether the viewer's party has bid, as far as the last 100 bids and its own limit tell. */
export const hasBid = ({ auction, me }: RoomView): boolean =>
  auction?.mine?.limit !== undefined || (auction?.ladder.some(row => row.bidder !== undefined && row.bidder === me.bidder) ?? false);

export const ownParty = ({ me }: RoomView): string | undefined =>
  me.viewpoint.startsWith('party:') ? me.viewpoint.slice('party:'.length) : undefined;
