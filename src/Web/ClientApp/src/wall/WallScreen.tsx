import { useMemo } from 'react';
import { useTranslation } from '../i18n';
import type { FeedStatus } from '../feed/status';
import { DashedRing } from '../shapes/shapes';
import { useTitle } from '../shell/useTitle';
import { Say } from '../text/Say';
import { home } from '../text/zones';
import { At } from './At';
import { Cases } from './Cases';
import { Commitments } from './Commitments';
import { Deadlines } from './Deadlines';
import { Flags } from './Flags';
import { Frameworks } from './Frameworks';
import { funnel } from './figures';
import { Funnel } from './Funnel';
import { LiveNow } from './LiveNow';
import { Memoranda } from './Memoranda';
import { MoneyBars } from './MoneyBars';
import { Moved } from './Moved';
import { Provinces } from './Provinces';
import { Stuck } from './Stuck';
import { TickerBar } from './TickerBar';
import type { PipelineView } from './view';
import { WallHead } from './WallHead';

/** Money first, then where projects are, what runs and what hangs, and what was promised; at the foot one fact at a time. */
export function WallScreen({ view, status }: { view: PipelineView; status: FeedStatus }) {
  const { t } = useTranslation('wall');
  useTitle(t('title'));
  const table = useMemo(() => funnel(view.funnel), [view.funnel]);
  return (
    <main className="wall" data-current={status.kind === 'live' || undefined}>
      <WallHead status={status} projects={view.projects} />
      <Stalled status={status} />
      <MoneyBars money={view.money} />
      <div className="wall-body">
        <div className="wall-column">
          <Funnel table={table} projects={view.projects} moved={view.moved.count} />
          {table.provinces.length > 0 && <Provinces table={table} />}
        </div>
        <div className="wall-column">
          <LiveNow live={view.live} current={status.kind === 'live'} />
          <Flags flags={view.flags} />
          <Stuck stuck={view.stuck} />
        </div>
        <div className="wall-column">
          <Deadlines deadlines={view.deadlines} />
          <Memoranda of={view.memoranda} />
          <Commitments commitments={view.commitments} />
          <Cases cases={view.cases} />
          <Frameworks slices={view.frameworks} corridors={view.corridors} />
          <Moved moved={view.moved} />
        </div>
      </div>
      <TickerBar facts={view.ticker} />
    </main>
  );
}

/** Says in words that what stands here is not current. */
function Stalled({ status }: { status: FeedStatus }) {
  if (status.kind !== 'stale') return null;
  return <p className="wall-stalled" role="alert"><DashedRing /> <span><Say text="wall:notCurrent" values={{ time: status.asOf ? <><At of={status.asOf} seconds /> <bdi className="num">{home}</bdi></> : '—' }} /></span></p>;
}
