import { useTranslation } from '../i18n';
import { Say } from '../text/Say';
import { Days } from './Days';
import { openCases } from './figures';
import { Panel } from './Panel';
import type { CaseAges } from './view';

/** Open facilitation cases by how long they have been open. */
export function Cases({ cases }: { cases: CaseAges }) {
  const { t } = useTranslation('wall');
  return (
    <Panel
      title={t('cases.title')} count={openCases(cases)} className="wall-cases" none={openCases(cases) === 0 ? t('cases.none') : undefined}
      aside={cases.oldest && <Say text="wall:cases.oldest" values={{ days: <Days since={cases.oldest} /> }} />}
    >
      <dl className="wall-numbers">
        {(['week', 'month', 'quarter', 'longer'] as const).map(age => <div key={age} data-late={(age === 'longer' && cases.longer > 0) || undefined}><dt>{t(`cases.${age}`)}</dt><dd className="num">{cases[age]}</dd></div>)}
      </dl>
    </Panel>
  );
}
