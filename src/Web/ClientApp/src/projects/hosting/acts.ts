import type { ProjectCommand, ProjectView } from '../../api/types';
import type { After } from '../../i18n/keys';
import { caseKinds, caseOutcomes, commitmentKinds, stages, valueStatuses } from '../words/words';

export type FieldName = After<'projects:field.'>;
export type ActName = After<'projects:act.'>;

/** How a field is filled in. `day` is 2028-06-30; `number` a decimal as text; `list` one of a few; `things` one of the project's own. */
export type Kind = 'words' | 'number' | 'day' | 'party' | 'list' | 'things';

export interface Field {
  name: FieldName;
  kind: Kind;
  optional?: boolean;
  /** Its name on the wire, where that is another. */
  as?: string;
  options?: readonly string[];
}

export interface Act { type: Exclude<ActName, 'changeStageTo'>; fields: readonly Field[] }

const words = (name: FieldName, optional?: boolean): Field => ({ name, kind: 'words', optional });
const day = (name: FieldName, optional?: boolean): Field => ({ name, kind: 'day', optional });
const list = (name: FieldName, options: readonly string[]): Field => ({ name, kind: 'list', options });
const number = (name: FieldName, as?: string): Field => ({ name, kind: 'number', as });
const thing = (name: FieldName): Field => ({ name, kind: 'things' });

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
  { type: 'recordContact', fields: [{ name: 'company', kind: 'party' }, day('on'), words('subject'), words('place', true)] },
];

export type Filled = Partial<Record<FieldName, string>>;

export const isWhole = (act: Act, filled: Filled): boolean => act.fields.every(({ name, optional }) => optional || filled[name]?.trim());

/** Fields of the wire that are whole numbers there. */
const numbered: readonly FieldName[] = ['figure', 'commitment', 'memorandum', 'case'];

/** The command that the fields say; what is empty is left out. */
export function commandOf({ type, fields }: Act, filled: Filled): ProjectCommand {
  const said = fields.flatMap(({ name, kind, as }): [string, unknown][] => {
    const text = filled[name]?.trim();
    if (!text) return [];
    if (name === 'amount') return [[name, { amount: plain(text), currency: 'USD' }]];
    return [[as ?? name, numbered.includes(name) ? Number(text) : kind === 'number' ? plain(text) : text]];
  });
  return { type, ...Object.fromEntries(said) };
}

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
