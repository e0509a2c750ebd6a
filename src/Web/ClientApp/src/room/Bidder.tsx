import type { RoomView } from '../api/types';
import { usePartyName } from '../people/names';

/** A bidder's number, and its party's name where the viewer may know it. */
export function Bidder({ id, room, named = true }: { id: string; room: RoomView; named?: boolean }) {
  const partyName = usePartyName();
  const party = room.auction?.bidders.find(b => b.bidder === id)?.party;
  return (
    <span className="bidder">
      <bdi className="num">{id}</bdi>
      {named && party && <>{' '}<bdi className="ink-2">{partyName(party)}</bdi></>}
    </span>
  );
}
