import { serverClock } from '../feed/clock';
import { useNow } from '../feed/useNow';
import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { PhaseMark, phaseShown } from '../shapes/PhaseMark';
import { Link } from '../shell/Link';
import { Countdown } from '../text/Countdown';
import { Dots } from '../text/Dots';
import { Panel } from './Panel';
import type { LiveAuction, PipelineView } from './view';

/** Auctions that run now, those that close first at the top, each with its clock; of talks the number alone. */
export function LiveNow({ live, current }: { live: PipelineView['live']; current: boolean }) {
  const { t } = useTranslation('wall');
  const counts = live.count > 0 && <Dots><span>{t('now.rooms', { count: live.count })}</span>{live.talks > 0 && <span>{t('now.talks', { count: live.talks })}</span>}</Dots>;
  return (
    <Panel title={t('now.title')} aside={counts} className="wall-now" none={live.auctions.length === 0 ? t('now.none') : undefined}>
      <ul className="wall-list">{live.auctions.map(auction => <Running key={auction.room} auction={auction} current={current} />)}</ul>
    </Panel>
  );
}

function Running({ auction, current }: { auction: LiveAuction; current: boolean }) {
  return (
    <li>
      <Link to={`/rooms/${auction.room}`} className="wall-name"><Local of={auction.title} /></Link>
      <strong className="wall-end">{auction.closesAt ? <Clock closesAt={auction.closesAt} sealed={auction.stage === 'sealed'} current={current} /> : <PhaseMark phase={phaseShown(auction.phase, auction.stage)} />}</strong>
    </li>
  );
}

function Clock({ closesAt, sealed, current }: { closesAt: string; sealed: boolean; current: boolean }) {
  return <Countdown ms={Date.parse(closesAt) - useNow()} approx={!current || !serverClock.certain} sealed={sealed} />;
}
