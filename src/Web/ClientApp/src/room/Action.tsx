import { useTranslation } from '../i18n';
import { ButtonAnchor, ButtonLink } from '../controls/Button';
import { BidBox } from './BidBox';
import type { LiveRoom } from './live';
import { SealBox } from './SealBox';
import { isBidder } from './standing';

/** What this viewer can do now: bid, seal an offer, or check what others do. */
export function Action(live: LiveRoom) {
  const { room } = live;
  if (room.auction?.outcome) return null;
  if (room.auction?.stage === 'closed' || room.phase === 'cancelled' || !isBidder(room)) return <CheckIt {...live} />;
  if (room.rules.preset === 'twoStage' && room.auction?.stage !== 'ascending') return <SealBox {...live} />;
  return <BidBox {...live} />;
}

function CheckIt({ room }: LiveRoom) {
  const { t } = useTranslation();
  return (
    <section className="panel check" id="action" tabIndex={-1}>
      {!isBidder(room) && <p className="say">{t('auction:youWatch')}</p>}
      <ButtonLink to={`/verify?feed=rooms/${room.id}`} block size="large" look="primary">{t('auction:record.check')}</ButtonLink>
      <ButtonAnchor block href={`/api/rooms/${room.id}/record`} download={`${room.id}.json`}>{t('auction:record.download')}</ButtonAnchor>
      {room.phase !== 'closed' && <ButtonLink to={`/hall/${room.id}`} block>{t('auction:hall')}</ButtonLink>}
    </section>
  );
}
