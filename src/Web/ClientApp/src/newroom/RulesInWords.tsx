import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { After } from '../i18n/keys';
import type { Rules } from '../api/types';
import { Money } from '../text/Money';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { rulesOf, type Draft } from './draft';

/** The rules read back, so that what was typed and what will hold are the same. */
export function RulesInWords({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const rules = rulesOf(draft);
  const sentences = sentencesOf(rules, draft.reserve !== '');
  return (
    <section className="panel in-words" aria-labelledby="in-words">
      <h2 id="in-words">{t('rooms:form.readBack')}</h2>
      <p className="say">{sentences.map(({ text, count, values }, at) => <span key={at}><Say text={`rooms:rule.${text}`} count={count} values={values} /> </span>)}</p>
    </section>
  );
}

interface Sentence { text: After<'rooms:rule.'>; count?: number; values?: Record<string, ReactNode> }

function sentencesOf(rules: Rules, reserve: boolean): Sentence[] {
  return [
    main(rules),
    ...(rules.preset === 'twoStage' || rules.closesAt ? [quiet(rules.quietSeconds ?? 0)] : []),
    ...(rules.hardStopAt ? [{ text: 'hardStop', values: { time: <When at={rules.hardStopAt} zone /> } } as const] : []),
    { text: rules.anonymous ? 'anonymous' : 'named' },
    { text: reserve ? 'reserve' : 'noReserve' },
    ...(rules.checklist?.length ? [{ text: 'papers', count: rules.checklist.length } as const] : []),
  ];
}

function main(rules: Rules): Sentence {
  const start = rules.start ? <Money of={rules.start} /> : '…';
  const step = <StepInWords rules={rules} />;
  if (rules.preset === 'twoStage') {
    const due = rules.offersDueAt ? <When at={rules.offersDueAt} zone /> : '…';
    const share = <bdi className="num">{Number(rules.qualifyShare) * 100 || '…'}</bdi>;
    return { text: 'twoStage', count: Math.round((rules.ascendingSeconds || 0) / 60), values: { start, due, share, step } };
  }
  return rules.closesAt ? { text: 'english', values: { start, step, closes: <When at={rules.closesAt} zone /> } } : { text: 'englishOpen', values: { start, step } };
}

function StepInWords({ rules: { step, currency } }: { rules: Rules }) {
  if (step?.kind === 'graded') return <Say text="rooms:rule.graded" />;
  if (!step?.value || !currency) return '…';
  return step.kind === 'percent' ? <Say text="rooms:rule.percent" values={{ value: <bdi className="num">{step.value}</bdi> }} /> : <Money of={{ amount: step.value, currency }} />;
}

function quiet(seconds: number): Sentence {
  if (seconds === 0) return { text: 'noQuiet' };
  return seconds % 60 === 0 ? { text: 'quietMinutes', count: seconds / 60 } : { text: 'quiet', count: seconds };
}
