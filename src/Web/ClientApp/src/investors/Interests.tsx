import { useState } from 'react';
import { Checkbox } from '../controls/Checkbox';
import { useTranslation } from '../i18n';
import { useWords } from '../projects/words/useWords';
import { minerals, provinces, stages } from '../projects/words/words';
import { Ask } from './Ask';
import type { Tools } from './tools';
import { WordList } from './WordList';

const groups = ['minerals', 'stages', 'provinces'] as const;
type Group = (typeof groups)[number];
const known: Record<Group, readonly string[]> = { minerals: Object.keys(minerals), stages: stages.filter(stage => stage !== 'onHold' && stage !== 'cancelled'), provinces: Object.keys(provinces) };

function useNames(): Record<Group, (given: string) => string> {
  const { mineral, stage, province } = useWords();
  return { minerals: mineral, stages: stage, provinces: province };
}

/** What the company looks for. */
export function Interests(tools: Tools) {
  const { t } = useTranslation('investors');
  const names = useNames();
  const { investor } = tools;
  return (
    <section className="panel" aria-labelledby="interests">
      <div className="row"><h2 id="interests">{t('interests.title')}</h2>{investor.me.may.includes('stateInterests') && <State {...tools} />}</div>
      <dl className="investor-facts dense">
        {groups.map(group => <div key={group}><dt>{t(group)}</dt><dd><WordList of={investor[group]} word={names[group]} none={t('interests.any')} /></dd></div>)}
      </dl>
    </section>
  );
}

function State(tools: Tools) {
  const { t } = useTranslation('investors');
  const names = useNames();
  const { minerals, stages, provinces } = tools.investor;
  const stated = { minerals, stages, provinces };
  const [chosen, choose] = useState<Record<Group, string[]>>(stated);
  const toggle = (group: Group, word: string, on: boolean) => choose(old => ({ ...old, [group]: on ? [...old[group], word] : old[group].filter(each => each !== word) }));
  return (
    <Ask {...tools} title={t('interests.change')} label={t('interests.do')} command={{ type: 'stateInterests', ...chosen }} onOpen={() => choose(stated)}>
      <p className="small ink-2 say">{t('interests.note')}</p>
      {groups.map(group => (
        <fieldset key={group} className="investor-ticks">
          <legend className="dense">{t(group)}</legend>
          {[...new Set([...known[group], ...stated[group]])].map(word => (
            <Checkbox key={word} checked={chosen[group].includes(word)} onChange={event => toggle(group, word, event.target.checked)}><bdi className="dense">{names[group](word)}</bdi></Checkbox>
          ))}
        </fieldset>
      ))}
    </Ask>
  );
}
