import { useTranslation } from '../i18n';
import type { Params } from '../pages';
import { NotFound } from '../shell/NotFound';
import { useReportStatus } from '../shell/liveState';
import { useTitle } from '../shell/useTitle';
import { AuctionRoom } from './AuctionRoom';
import { Revoked } from './Revoked';
import { RoomHead } from './RoomHead';
import { RoomSkeleton } from './RoomSkeleton';
import { TalkRoom } from './TalkRoom';
import { prepareRoom, useRoom } from './useRoom';
import { useLocalText } from '../people/Local';
import './room.css';

export const prepare = ({ room = '' }: Params) => prepareRoom(room);

/** One room, whatever its kind, as this viewer sees it. */
export default function RoomPage({ room: id = '' }: Params) {
  return <Room key={id} id={id} />;
}

function Room({ id }: { id: string }) {
  useTranslation(['common', 'auction', 'host', 'rooms']);
  const now = useRoom(id);
  const { room, status } = now;
  const local = useLocalText();
  useReportStatus(status);
  useTitle(room && local(room.title));
  if (status.kind === 'revoked') return <Revoked reason={status.reason} />;
  if (status.kind === 'refused') return <NotFound />;
  if (!room) return <RoomSkeleton />;
  return (
    <div className="room" data-current={status.kind === 'live' || undefined}>
      <RoomHead room={room} people={now.people} />
      {room.auction ? <AuctionRoom {...now} room={room} /> : <TalkRoom {...now} room={room} />}
    </div>
  );
}
