import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { Local, useLocalText } from '../people/Local';
import { usePartyName } from '../people/names';
import { isOneOf } from '../text/oneOf';
import { Say } from '../text/Say';
import { useWords } from '../projects/words/useWords';
import type { TickerFact } from './view';

const known = [
  'projectRegistered', 'projectCorrected', 'projectPublished', 'figureRecorded', 'figureWithdrawn', 'stageChanged', 'passedOn', 'classified', 'valueRecorded', 'committed', 'reported',
  'memorandumSigned', 'memorandumConcluded', 'contactRecorded', 'projectFrozen', 'projectUnfrozen', 'roomMoved', 'flagged',
] as const;
const phases = ['draft', 'open', 'paused', 'frozen', 'closed', 'cancelled'] as const;

/** A public fact in one sentence: the project, what happened, and the words that came with it. A kind that this version does not know says its type. */
export function FactText({ fact }: { fact: TickerFact }) {
  const local = useLocalText();
  // A room is often called like its project.
  const said = fact.text && local(fact.text) !== local(fact.name) && fact.text;
  const values = { project: <Local of={fact.name} />, what: <What fact={fact} />, text: said && <Local of={said} /> };
  return <Say text={said ? 'wall:factSaid' : 'wall:fact'} values={values} />;
}

function What({ fact }: { fact: TickerFact }) {
  const subject = useSubject(fact);
  const words = useWords();
  if (!isOneOf(known, fact.type)) return <Say text="wall:event.other" values={{ type: <bdi dir="ltr">{fact.type}</bdi> }} />;
  const because = fact.type === 'stageChanged' && fact.subject && words.because(fact.subject);
  if (because) return because;
  return <Say text={`wall:event.${fact.type}`} values={{ subject }} />;
}

/** What the fact speaks of, in the reader's words. */
function useSubject({ type, subject }: TickerFact): ReactNode {
  const { t } = useTranslation();
  const words = useWords();
  const partyName = usePartyName();
  if (!subject) return null;
  switch (type) {
    case 'projectRegistered': case 'stageChanged': return words.stage(subject);
    case 'valueRecorded': return words.value(subject);
    case 'committed': return words.commitment(subject);
    case 'memorandumConcluded': return words.memorandum(subject);
    case 'contactRecorded': return <bdi>{partyName(subject)}</bdi>;
    case 'roomMoved': return isOneOf(phases, subject) ? t(`phase.${subject}`) : subject;
    case 'flagged': return words.flag(subject);
    default: return <bdi className="num">{subject}</bdi>;
  }
}
