import { useTranslation } from '../i18n';
import { Link } from '../shell/Link';
import type { RoomView } from '../api/types';
import type { FeedStatus } from '../feed/status';
import { Check, Octagon } from '../shapes/shapes';
import { Hash } from '../text/Hash';
import { Say } from '../text/Say';

/** Every frame was held against the head before it: so far the record is whole. */
export function RecordLine({ room, status }: { room: RoomView; status: FeedStatus }) {
  const { t } = useTranslation();
  const broken = status.kind === 'broken';
  return (
    <p className="record small row">
      <span className="dense" data-broken={broken || undefined}>
        {broken ? <Octagon /> : <Check className="shape malachite" />}{' '}
        <Say text={broken ? 'auction:record.broken' : 'auction:record.whole'} values={{ n: <bdi className="num">{broken ? status.seq : room.version}</bdi> }} />
      </span>
      <Link to={`/verify?feed=rooms/${room.id}`}><span className="unseen">{t('auction:record.check')}</span> <Hash of={room.head} /></Link>
    </p>
  );
}
