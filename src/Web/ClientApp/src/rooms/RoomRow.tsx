import { useTranslation } from '../i18n';
import { Link } from '../shell/Link';
import type { RoomSummary } from '../api/types';
import { serverClock } from '../feed/clock';
import { useNow } from '../feed/useNow';
import { Local } from '../people/Local';
import { PhaseMark, phaseShown } from '../shapes/PhaseMark';
import { Countdown } from '../text/Countdown';
import { Dots } from '../text/Dots';
import { Compact, Money } from '../text/Money';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { OwnStanding } from './OwnStanding';

/** One room: phase, name, time, best bid. The whole row leads there. */
export function RoomRow({ room }: { room: RoomSummary }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={`/rooms/${room.id}`} className="room-row">
        <PhaseMark phase={phaseShown(room.phase, room.stage)} />
        <span className="title"><strong><Local of={room.title} /></strong><span className="small ink-2 dense"><Dots><span>{t(`kind.${room.kind}`)}</span>{room.bidders ? <span>{t(room.namesKept ? 'rooms:haveBid' : 'rooms:bidders', { count: room.bidders })}</span> : null}</Dots></span></span>
        <span className="time"><Time room={room} /></span>
        <span className="price"><Price room={room} /></span>
        {room.mine && <span className="mine"><OwnStanding {...room.mine} sealed={room.stage === 'sealed'} /></span>}
      </Link>
    </li>
  );
}

function Time({ room }: { room: RoomSummary }) {
  const now = useNow();
  if (!room.closesAt) return null;
  const at = Date.parse(room.closesAt);
  if (room.phase !== 'open') return room.phase === 'draft' ? <span className="small ink-2 dense"><Say text="rooms:closesAt" values={{ time: <When at={room.closesAt} /> }} /></span> : null;
  return <><strong><Countdown ms={at - now} approx={!serverClock.certain} sealed={room.stage === 'sealed'} /></strong><span className="small ink-2 dense"><Say text="rooms:closesAt" values={{ time: <When at={room.closesAt} zone /> }} /></span></>;
}

function Price({ room }: { room: RoomSummary }) {
  const { t } = useTranslation();
  if (room.kind !== 'auction' || room.phase === 'cancelled') return null;
  if (room.best) return <><strong><Money of={room.best.amount} /></strong><span className="small ink-2 dense"><Compact of={room.best.amount} /> · <bdi className="num">{room.best.bidder}</bdi></span></>;
  return room.stage === 'sealed' || room.phase === 'draft' ? null : <span className="small ink-2 dense">{t('rooms:noBids')}</span>;
}
