import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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
      <Link to={`/verify?feed=rooms/${room.id}`}><Button block size="large" type="primary">{t('auction:record.check')}</Button></Link>
      <Button block href={`/api/rooms/${room.id}/record`} download={`${room.id}.json`}>{t('auction:record.download')}</Button>
      {room.phase !== 'closed' && <Link to={`/hall/${room.id}`}><Button block>{t('auction:hall')}</Button></Link>}
    </section>
  );
}
