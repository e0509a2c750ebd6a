import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { partiesQuery } from '../../api/queries';
import type { ProjectView } from '../../api/types';
import { Checkbox } from '../../controls/Checkbox';
import { Input } from '../../controls/Input';
import { useTranslation } from '../../i18n';
import { useLocalText } from '../../people/Local';
import { useCodes, type Codes } from '../words/useCodes';
import { useWords } from '../words/useWords';
import { thingsOf, type Act, type Field } from './acts';

interface Props {
  act: Act;
  field: Field;
  /** None where it begins with this. */
  project?: ProjectView;
  value: string;
  /** The server named this field in its refusal. */
  faulty: boolean;
  onChange: (value: string) => void;
}

/** One field of what an official records. */
export function ActField({ act, field, project, value, faulty, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const options = useOptions(act, field, value, project);
  const label = t(`projects:field.${field.name}`);
  if (field.kind === 'tick') return <Checkbox checked={value !== ''} onChange={event => onChange(event.target.checked ? 'yes' : '')}>{label}</Checkbox>;
  if (field.kind === 'several') return <Several label={label} options={options!} value={value} onChange={onChange} />;
  const shared = { id, value, 'aria-invalid': faulty || undefined };
  return (
    <div className="field">
      <label htmlFor={id} className="dense">{label}{field.kind === 'items' && <span className="ink-2 small"> ({t('projects:commas')})</span>}{field.optional && <span className="ink-2 small"> ({t('projects:optional')})</span>}</label>
      {options
        ? (
          <select {...shared} className="input choice" data-empty={value === '' || undefined} onChange={event => onChange(event.target.value)}>
            <option value="">{t('projects:choose')}</option>
            {options.map(option => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
        )
        : (
          <Input
            {...shared} type={field.kind === 'day' ? 'date' : 'text'} inputMode={field.kind === 'number' ? 'decimal' : undefined} dir={field.kind === 'words' || field.kind === 'items' ? 'auto' : 'ltr'} maxLength={4_000}
            autoComplete="off" onChange={event => onChange(event.target.value)}
          />
        )}
    </div>
  );
}

/** Any of a few, kept in the order in which they are offered. */
function Several({ label, options, value, onChange }: { label: string; options: readonly Option[]; value: string; onChange: (value: string) => void }) {
  const chosen = new Set(value.split(',').filter(Boolean));
  const change = (option: string, on: boolean) => onChange(options.map(one => one.value).filter(one => (one === option ? on : chosen.has(one))).join(','));
  return (
    <fieldset className="field">
      <legend className="dense">{label}</legend>
      {options.map(option => <Checkbox key={option.value} checked={chosen.has(option.value)} onChange={event => change(option.value, event.target.checked)}>{option.label}</Checkbox>)}
    </fieldset>
  );
}

interface Option { value: string; label: string }

function useOptions(act: Act, field: Field, value: string, project: ProjectView | undefined): Option[] | undefined {
  const words = useWords();
  const codes = useCodes();
  const local = useLocalText();
  const { data: parties = [] } = useQuery(partiesQuery);
  if (field.kind === 'party') return parties.filter(party => party.kind === 'company').map(party => ({ value: party.id, label: local(party.name) }));
  if (field.kind === 'things') return project && thingsOf(field.name, project).map(({ value, of, kind }) => ({ value, label: [value, kind && words.commitment(kind), local(of)].filter(Boolean).join(' · ') }));
  if (field.name === 'frameworks' || field.name === 'corridors') return anyOf(codes[field.name], value);
  if (field.kind !== 'list') return undefined;
  const name = nameOf(act, field, words);
  return field.options!.filter(option => option !== project?.stage.stage || field.name !== 'to').map(value => ({ value, label: name(value) }));
}

/** The whole list, and what was chosen before the list lost it: that may be taken back. */
const anyOf = ({ codes, name }: Codes, chosen: string): Option[] =>
  [...new Set([...codes, ...chosen.split(',').filter(Boolean)])].map(value => ({ value, label: name(value) }));

function nameOf(act: Act, { name }: Field, words: ReturnType<typeof useWords>): (word: string) => string {
  if (name === 'to' || name === 'stage') return words.stage;
  if (name === 'province') return words.province;
  if (name === 'certainty') return words.certainty;
  if (name === 'status') return words.value;
  if (name === 'kind') return act.type === 'openCase' ? words.caseKind : words.commitment;
  return act.type === 'concludeMemorandum' ? words.memorandum : words.outcome;
}
