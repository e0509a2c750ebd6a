import { useEffect, useRef, useState } from 'react';
import { Choice } from '../../controls/Choice';
import { Input } from '../../controls/Input';
import { useTranslation } from '../../i18n';
import type { Key } from '../../i18n/keys';
import { minerals, provinces, stages } from '../words/words';
import { useWords } from '../words/useWords';
import { sorts, type Filters, type Sort } from './filters';

/** Typed words are asked for after a pause of this, ms. */
const pause = 250;

const sortNames: Record<Sort, Key> = { name: 'projects:sort.name', '-moved': 'projects:sort.moved', desk: 'projects:sort.desk', stage: 'projects:sort.stage' };

interface Props { filters: Filters; onChange: (change: Partial<Filters>) => void }

export function FilterBar({ filters, onChange }: Props) {
  const { t, language } = useTranslation();
  const words = useWords();
  const sorted = (values: readonly string[], name: (value: string) => string) =>
    values.map(value => ({ value, label: name(value) })).sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <search className="filters" aria-label={t('projects:filter.label')}>
      <Search value={filters.q ?? ''} onChange={q => onChange({ q })} />
      <Choice value={filters.mineral} onChange={mineral => onChange({ mineral })} placeholder={t('projects:filter.anyMineral')} aria-label={t('projects:filter.mineral')} options={sorted(Object.keys(minerals), words.mineral)} />
      <Choice value={filters.province} onChange={province => onChange({ province })} placeholder={t('projects:filter.anyProvince')} aria-label={t('projects:filter.province')} options={sorted(Object.keys(provinces), words.province)} />
      <Choice value={filters.stage} onChange={stage => onChange({ stage })} placeholder={t('projects:filter.anyStage')} aria-label={t('projects:filter.stage')} options={stages.map(value => ({ value, label: words.stage(value) }))} />
      <Choice<Sort> value={filters.sort ?? sorts[0]} onChange={sort => onChange({ sort })} aria-label={t('projects:filter.sort')} options={sorts.map(value => ({ value, label: t(sortNames[value]) }))} />
    </search>
  );
}

/** What is typed is shown at once and asked for when the fingers rest. The address may change it too. */
function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const words = typed.trim();
    if (words === asked.current) return;
    const timer = setTimeout(() => { asked.current = words; onChange(words); }, pause);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return <Input type="search" className="search" value={typed} maxLength={200} onChange={event => setTyped(event.target.value)} placeholder={t('projects:search')} aria-label={t('projects:search')} dir={typed ? 'auto' : undefined} />;
}
