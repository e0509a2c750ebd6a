import { useTranslation } from '../i18n';
import { Ladder } from './Ladder';
import type { LiveRoom } from './live';
import { RecordLine } from './RecordLine';
import { StepChart } from './StepChart';

/** The bids as a line, as a table, and how far the record is checked. */
export function BidsPanel({ room, status }: LiveRoom) {
  const { t } = useTranslation();
  const { ladder } = room.auction!;
  return (
    <section className="panel bids" aria-labelledby="bids">
      <div className="row">
        <h2 id="bids">{t('auction:bids')}</h2>
        {ladder.length > 0 && <bdi className="num small ink-2" dir="ltr">#{ladder[0]!.seq}–{ladder.at(-1)!.seq}</bdi>}
      </div>
      <StepChart room={room} />
      <Ladder room={room} />
      <RecordLine room={room} status={status} />
    </section>
  );
}
