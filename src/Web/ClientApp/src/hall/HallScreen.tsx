import { useTranslation } from '../i18n';
import type { AuctionView, RoomView } from '../api/types';
import type { FeedStatus } from '../feed/status';
import { BestPanel } from './BestPanel';
import { HallFoot } from './HallFoot';
import { HallHead } from './HallHead';
import { LastBids } from './LastBids';
import { StepChart } from './StepChart';
import { StalledBar } from './StalledBar';
import { Three } from './Three';
import { TimePanel } from './TimePanel';
import { Clock } from '../shapes/shapes';

interface Props { room: RoomView; auction: AuctionView; status: FeedStatus }

export function HallScreen({ room, auction, status }: Props) {
  const { t } = useTranslation('hall');
  const current = status.kind === 'live';
  return (
    <main className="hall" lang="en" dir="ltr" data-current={current}>
      <title>{t('title')}</title>
      <HallHead room={room} live={current} />
      <StalledBar status={status} />
      <section className="now">
        <BestPanel room={room} auction={auction} />
        <TimePanel room={room} auction={auction} current={current} />
      </section>
      <section className="story">
        <LastBids auction={auction} />
        <div className="chart">
          <StepChart auction={auction} rules={room.rules} label={t('chart')} />
          <LateBid seconds={auction.stage === 'ascending' ? (room.rules.quietSeconds ?? 0) : 0} />
        </div>
      </section>
      <HallFoot room={room} />
    </main>
  );
}

function LateBid({ seconds }: { seconds: number }) {
  if (seconds === 0) return null;
  const whole = seconds % 60 === 0;
  return <p className="late"><Clock /> <Three text={whole ? 'lateBid' : 'lateBidSeconds'} values={{ n: <bdi className="num">{whole ? seconds / 60 : seconds}</bdi> }} /></p>;
}
