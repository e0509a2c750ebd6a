import { useMemo, useState } from 'react';
import { useTranslation } from '../i18n';
import { PauseBars } from '../shapes/shapes';
import { At } from './At';
import { FactText } from './FactText';
import { useTurns } from './useTurns';
import type { TickerFact } from './view';

const keyOf = ({ project, seq }: TickerFact) => `${project} ${seq}`;

/** One public fact at a time, the newest first; all of them in a list for screen readers, who are not interrupted. */
export function TickerBar({ facts }: { facts: readonly TickerFact[] }) {
  const { t } = useTranslation('wall');
  const [paused, pause] = useState(false);
  const latest = useMemo(() => facts.toReversed(), [facts]);
  const shown = latest[useTurns(latest.length, latest[0] && keyOf(latest[0]), paused)];
  return (
    <section className="wall-ticker" aria-label={t('ticker.title')}>
      {shown
        ? <p key={keyOf(shown)} className="wall-fact" aria-hidden="true"><span className="wall-time"><At of={shown.at} /></span> <span className="wall-said"><FactText fact={shown} /></span></p>
        : <p className="ink-2">{t('ticker.none')}</p>}
      {latest.length > 1 && <button type="button" className="wall-pause" aria-pressed={paused} onClick={() => pause(!paused)}><PauseBars /> {t(paused ? 'ticker.goOn' : 'ticker.pause')}</button>}
      <ol className="unseen">{latest.map(fact => <li key={keyOf(fact)}><At of={fact.at} /> <FactText fact={fact} /></li>)}</ol>
    </section>
  );
}
