import { useTranslation } from '../i18n';
import { Say } from '../text/Say';
import { percent } from './figures';
import { Panel } from './Panel';
import type { Conversion } from './view';

/** How many memoranda were signed, and what became of them. */
export function Memoranda({ of }: { of: Conversion }) {
  const { t } = useTranslation('wall');
  const share = percent(String(of.agreements), String(of.signed));
  return (
    <Panel
      title={t('memoranda.title')} className="wall-memoranda" none={of.signed === 0 ? t('memoranda.none') : undefined}
      aside={share !== undefined && <Say text="wall:memoranda.share" values={{ n: <bdi className="num">{share}</bdi> }} />}
    >
      <dl className="wall-numbers">
        {(['signed', 'agreements', 'lapsed'] as const).map(part => <div key={part}><dt>{t(`memoranda.${part}`)}</dt><dd className="num">{of[part]}</dd></div>)}
      </dl>
    </Panel>
  );
}
