import { useTranslation } from '../i18n';
import type { Params } from '../pages';
import { Redirect } from '../shell/Link';
import '../theme/urdu.css';
import { prepareRoom, useRoom } from '../room/useRoom';
import { usePhone } from '../theme/useMedia';
import { HallMessage } from './HallMessage';
import { HallScreen } from './HallScreen';
import './hall.css';

export const prepare = ({ room = '' }: Params) => prepareRoom(room);

/** A room on the projector: price, time, who, last bids, head; three languages at once, always dark. A phone gets the room itself. */
export default function HallPage({ room: id = '' }: Params) {
  const phone = usePhone();
  if (phone) return <Redirect to={`/rooms/${id}`} />;
  return <Projector key={id} id={id} />;
}

function Projector({ id }: { id: string }) {
  const { t } = useTranslation('hall');
  const { room, status } = useRoom(id);
  if (status.kind === 'refused' && status.refusal.type === 'signedOut') return <HallMessage text="signIn" to={`/sign-in?to=/hall/${id}`} link={t('common:nav.signIn')} />;
  if (status.kind === 'refused' || status.kind === 'revoked') return <HallMessage text="notHere" to="/rooms" link={t('common:notFound.back')} />;
  if (!room) return <main className="hall" aria-busy="true" />;
  if (!room.auction) return <HallMessage text="noAuction" to={`/rooms/${id}`} link={t('toRoom')} />;
  return <HallScreen room={room} auction={room.auction} status={status} />;
}
