import { useState } from 'react';
import type { ProjectView } from '../../api/types';
import { Button } from '../../controls/Button';
import { Dialog } from '../../controls/Dialog';
import { useTranslation } from '../../i18n';
import type { Sending } from '../../room/useSubmit';
import type { ProjectCommand } from '../../api/types';
import { useWords } from '../words/useWords';
import { ActField } from './ActField';
import { commandOf, isWhole, knownTo, type Act, type Filled } from './acts';
import { Outcome } from './Outcome';

interface Props {
  act: Act;
  /** None where it begins with this. */
  project?: ProjectView;
  sending: Sending<ProjectCommand>;
  send: (command: ProjectCommand) => Promise<Sending<ProjectCommand>>;
  onClose: () => void;
  /** What comes after the record has it; the dialog closes where nothing is said. */
  onDone?: () => void;
}

/** The fields of one act. It stays until the record has it: what was typed is kept where it was refused. */
export function ActDialog({ act, project, sending, send, onClose, onDone = onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [before] = useState(() => (project ? knownTo(act, project) : {}));
  const [filled, fill] = useState<Filled>(before);
  const [asked, setAsked] = useState(false);
  const busy = sending.kind === 'sending' || sending.kind === 'unknown';
  const faulty = asked && sending.kind === 'refused' && sending.refusal.type === 'invalid' ? sending.refusal.field.split('.')[0] : undefined;
  const submit = async () => {
    setAsked(true);
    const end = await send(commandOf(act, filled, before));
    if (end.kind === 'accepted') onDone();
  };
  const label = act.type === 'changeStage' && filled.to ? t('projects:act.changeStageTo', { stage: words.stage(filled.to) }) : t(`projects:act.${act.type}`);
  return (
    <Dialog title={t(`projects:act.${act.type}`)} onClose={onClose}>
      <form className="act-form" onSubmit={event => { event.preventDefault(); void submit(); }}>
        {act.fields.map(field => (
          <ActField key={field.name} act={act} field={field} project={project} value={filled[field.name] ?? ''} faulty={faulty === (field.as ?? field.name)} onChange={value => fill(old => ({ ...old, [field.name]: value }))} />
        ))}
        <div className="act-end">
          <Button type="submit" look="primary" disabled={busy || !isWhole(act, filled)}><span className="dense">{label}</span></Button>
          {!isWhole(act, filled) && <p className="small ink-2 dense">{t('projects:needed')}</p>}
          {asked && <Outcome sending={sending} />}
        </div>
      </form>
    </Dialog>
  );
}
