import type { ProjectCommand } from '../../api/types';
import { useTranslation } from '../../i18n';
import { RefusalText } from '../../room/RefusalText';
import type { Sending } from '../../room/useSubmit';
import { HalfDisc } from '../../shapes/shapes';
import { isOneOf } from '../../text/oneOf';
import { Say } from '../../text/Say';
import { acts, register, type FieldName } from './acts';

/** What became of a press, beside its button until the record has it; a no names its field in the reader's words. */
export function Outcome({ sending }: { sending: Sending<ProjectCommand> }) {
  const { t } = useTranslation();
  return (
    <p className="small dense outcome" role="status">
      {(sending.kind === 'sending' || sending.kind === 'unknown') && <><HalfDisc /> {t(sending.kind === 'unknown' ? 'refusal.unavailable' : 'host:working')}</>}
      {sending.kind === 'accepted' && <Say text="host:done" values={{ n: <bdi className="num">{sending.receipt.seq}</bdi> }} />}
      {sending.kind === 'refused' && <span className="garnet"><Say text="host:notDone" values={{ why: <Why sending={sending} /> }} /></span>}
    </p>
  );
}

const fieldNames = [...new Set([...acts, register].flatMap(act => act.fields.map(field => field.name)))];

function Why({ sending: { refusal, command } }: { sending: Extract<Sending<ProjectCommand>, { kind: 'refused' }> }) {
  const { t } = useTranslation();
  if (refusal.type === 'notOpen' || refusal.type === 'closed') return t(`projects:refusal.${refusal.type}`);
  if (refusal.type !== 'invalid') return <RefusalText refusal={refusal} />;
  const name: FieldName | undefined = command.type === 'report' && refusal.field === 'value' ? 'reached' : isOneOf(fieldNames, refusal.field) ? refusal.field : undefined;
  return <Say text="refusal.invalid" values={{ field: name ? t(`projects:field.${name}`) : <bdi dir="ltr">{refusal.field}</bdi>, why: <bdi lang="en" dir="ltr">{refusal.why}</bdi> }} />;
}
