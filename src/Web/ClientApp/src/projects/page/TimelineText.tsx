import type { ReactNode } from 'react';
import type { TimelineRow } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { usePartyName } from '../../people/names';
import { isOneOf } from '../../text/oneOf';
import { Say } from '../../text/Say';
import { useWords } from '../words/useWords';

const known = [
  'projectRegistered', 'projectCorrected', 'projectPublished', 'figureRecorded', 'figureWithdrawn', 'stageChanged', 'passedOn', 'classified', 'valueRecorded', 'committed', 'reported',
  'memorandumSigned', 'memorandumConcluded', 'contactRecorded', 'projectFrozen', 'projectUnfrozen', 'roomMoved', 'flagged',
] as const;
const phases = ['draft', 'open', 'paused', 'frozen', 'closed', 'cancelled'] as const;

/** An entry in a few words. A kind that this version does not know says its type. */
export function TimelineText({ row }: { row: TimelineRow }) {
  const subject = useSubject(row);
  const words = useWords();
  if (!isOneOf(known, row.type)) return <Say text="projects:event.other" values={{ type: <bdi dir="ltr">{row.type}</bdi> }} />;
  const because = row.type === 'stageChanged' && row.subject && words.because(row.subject);
  if (because) return because;
  return <Say text={`projects:event.${row.type}`} values={{ subject, next: row.next && <Local of={row.next} /> }} />;
}

/** What the entry speaks of, in the reader's words. */
function useSubject({ type, subject }: TimelineRow): ReactNode {
  const { t } = useTranslation();
  const words = useWords();
  const partyName = usePartyName();
  if (!subject) return null;
  switch (type) {
    case 'projectRegistered': case 'stageChanged': return words.stage(subject);
    case 'figureRecorded': return <bdi>{words.resourceClass(subject)}</bdi>;
    case 'valueRecorded': return words.value(subject);
    case 'committed': return words.commitment(subject);
    case 'memorandumConcluded': return words.memorandum(subject);
    case 'contactRecorded': return <bdi>{partyName(subject)}</bdi>;
    case 'roomMoved': return isOneOf(phases, subject) ? t(`phase.${subject}`) : subject;
    case 'flagged': return words.flag(subject);
    default: return <bdi className="num">{subject}</bdi>;
  }
}
