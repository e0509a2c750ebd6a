import type { ProjectCommand, ProjectView } from '../../api/types';
import type { After } from '../../i18n/keys';
import { caseKinds, caseOutcomes, certainties, commitmentKinds, provinces, stages, valueStatuses } from '../words/words';

export type FieldName = After<'projects:field.'>;
export type ActName = After<'projects:act.'>;

/**
 * How a field is filled in. `day` is 2028-06-30; `number` a decimal as text; `list` one of a few, `several` any of the deployment's list of that name;
 * `things` one of the project's own; `items` words with commas between; `tick` yes or no.
 */
export type Kind = 'words' | 'number' | 'day' | 'party' | 'list' | 'several' | 'things' | 'items' | 'tick';

export interface Field {
  name: FieldName;
  kind: Kind;
  optional?: boolean;
  /** Its name on the wire, where that is another. */
  as?: string;
  /** It is that part of what the wire has under one name: a language of a text, a coordinate of a place. */
  part?: string;
  options?: readonly string[];
}

export interface Act { type: Exclude<ActName, 'changeStageTo'>; fields: readonly Field[] }

const words = (name: FieldName, optional?: boolean): Field => ({ name, kind: 'words', optional });
const day = (name: FieldName, optional?: boolean): Field => ({ name, kind: 'day', optional });
const list = (name: FieldName, options: readonly string[]): Field => ({ name, kind: 'list', options });
const number = (name: FieldName, as?: string): Field => ({ name, kind: 'number', as });
const thing = (name: FieldName): Field => ({ name, kind: 'things' });
const items = (name: FieldName, optional?: boolean): Field => ({ name, kind: 'items', optional });
const several = (name: 'frameworks' | 'corridors'): Field => ({ name, kind: 'several', optional: true });
const part = (field: Field, as: string, part: string): Field => ({ ...field, as, part });
const may = (field: Field, optional = true): Field => ({ ...field, optional });

/** What a project is: in the order in which a paper says it. @param optional Whether what is known already may stay. */
const facts = (optional = false): Field[] => [
  part(words('name', optional), 'name', 'en'), part(words('nameZh', true), 'name', 'zh'), part(words('nameUr', true), 'name', 'ur'),
  may(list('province', Object.keys(provinces)), optional), words('district', optional), items('minerals', optional), may(part(number('lat'), 'location', 'lat')), may(part(number('lon'), 'location', 'lon')),
  words('owner', optional), may(list('certainty', certainties), optional), items('sources', optional), words('note', true),
];

/** How a project begins. A draft is seen by the authority alone until it is published. */
export const register: Act = { type: 'register', fields: [...facts(), may(list('stage', stages)), words('desk', true), { name: 'draft', kind: 'tick', optional: true }] };

/** What officials ask of a project, in the order in which it is mostly asked; with the fields as Contracts/Projects names them. */
export const acts: readonly Act[] = [
  { type: 'changeStage', fields: [list('to', stages), words('reason'), words('nextStep'), words('desk')] },
  { type: 'passOn', fields: [words('desk'), words('reason'), words('nextStep', true)] },
  { type: 'recordFigure', fields: [words('what'), number('value'), words('unit'), words('resourceClass'), words('source'), words('standard', true), words('grade', true), words('asOf', true), words('topic', true)] },
  { type: 'withdrawFigure', fields: [thing('figure'), words('reason')] },
  { type: 'recordValue', fields: [list('status', valueStatuses), number('amount'), words('source'), words('asOf', true)] },
  { type: 'commit', fields: [{ ...list('kind', commitmentKinds) }, number('target'), words('unit'), day('due'), words('text', true)] },
  { type: 'report', fields: [thing('commitment'), number('reached', 'value'), words('asOf'), words('source')] },
  { type: 'signMemorandum', fields: [words('title'), words('with'), day('signedOn'), words('source')] },
  { type: 'concludeMemorandum', fields: [thing('memorandum'), list('outcome', ['agreement', 'lapsed']), day('on'), words('reason')] },
  { type: 'openCase', fields: [list('kind', caseKinds), words('matter'), words('desk'), { name: 'for', kind: 'party', optional: true }, day('due', true)] },
  { type: 'moveCase', fields: [thing('case'), words('desk'), words('note', true)] },
  { type: 'closeCase', fields: [thing('case'), list('outcome', caseOutcomes), words('note', true)] },
  { type: 'classify', fields: [several('frameworks'), several('corridors')] },
  { type: 'correct', fields: [words('reason'), ...facts(true)] },
  { type: 'recordContact', fields: [{ name: 'company', kind: 'party' }, day('on'), words('subject'), words('place', true)] },
];

export type Filled = Partial<Record<FieldName, string>>;

export const isWhole = (act: Act, filled: Filled): boolean => act.fields.every(({ name, optional }) => optional || filled[name]?.trim());

/** Fields of the wire that are whole numbers there. */
const numbered: readonly FieldName[] = ['figure', 'commitment', 'memorandum', 'case'];

/** The command that the fields say. @param before What they said when they were opened: what reads the same is left out. */
export const commandOf = (act: Act, filled: Filled, before: Filled = {}): ProjectCommand => ({ type: act.type, ...saidBy(act, filled, before) });

/** The fields as the wire has them. What is empty is left out; a thing of several parts is sent whole, or not at all. */
function saidBy({ fields }: Act, filled: Filled, before: Filled): Record<string, unknown> {
  const changed = new Set(fields.filter(({ name }) => (filled[name]?.trim() ?? '') !== (before[name] ?? '')).map(wireName));
  const said: Record<string, unknown> = {};
  for (const field of fields.filter(field => changed.has(wireName(field)) || field.kind === 'several')) {
    const value = valueOf(field, filled[field.name]?.trim() ?? '');
    if (value === undefined) continue;
    said[wireName(field)] = field.part ? { ...(said[wireName(field)] ?? (field.as === 'location' && { approximate: true })), [field.part]: value } : value;
  }
  return said;
}

const wireName = ({ name, as }: Field): string => as ?? name;

function valueOf({ name, kind }: Field, text: string): unknown {
  if (kind === 'several') return itemsOf(text);
  if (!text) return undefined;
  if (name === 'amount') return { amount: plain(text), currency: 'USD' };
  if (kind === 'items') return itemsOf(text);
  if (kind === 'tick') return true;
  if (numbered.includes(name)) return Number(text);
  return kind === 'number' ? plain(text) : text;
}

/** Commas of all three scripts. */
const itemsOf = (text: string): string[] => text.split(/[,，،]/).map(item => item.trim()).filter(Boolean);

/** What the fields of an act say before anyone writes in them: to put right what is known, one sees it. */
export function knownTo({ type }: Act, project: ProjectView): Filled {
  if (type === 'classify') return { frameworks: project.frameworks.join(','), corridors: project.corridors.join(',') };
  if (type !== 'correct') return {};
  const { name, owner, note, location } = project;
  const parts = typeof name === 'string' ? { en: name } : name;
  return {
    name: parts.en, nameZh: parts.zh ?? '', nameUr: parts.ur ?? '', province: project.province, district: project.district, minerals: project.minerals.join(', '),
    lat: location?.lat ?? '', lon: location?.lon ?? '', owner: original(owner), certainty: project.certainty, sources: project.sources.join(', '), note: note ? original(note) : '',
  };
}

const original = (text: ProjectView['name']): string => (typeof text === 'string' ? text : text.en);

/** People write `5,570`; the wire says `5570`. */
const plain = (text: string) => text.replace(/[,\s\u00a0]/g, '');

/** What the project has of a kind, to choose from: its number, and what it is called. */
export function thingsOf(name: FieldName, project: ProjectView): { value: string; of: ProjectView['name']; kind?: string }[] {
  switch (name) {
    case 'figure': return project.figures.map(one => ({ value: `${one.figure}`, of: one.what }));
    case 'commitment': return project.commitments.map(one => ({ value: `${one.commitment}`, of: one.text ?? '', kind: one.kind }));
    case 'memorandum': return project.memoranda.filter(one => !one.outcome).map(one => ({ value: `${one.memorandum}`, of: one.title }));
    case 'case': return project.cases.filter(one => !one.outcome).map(one => ({ value: `${one.case}`, of: one.matter }));
    default: return [];
  }
}
