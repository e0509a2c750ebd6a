import { useCallback, useState } from 'react';
import { ask, Refused } from '../../api/client';
import type { Answer, ProjectCommand } from '../../api/types';
import { uuid } from '../../api/uuid';
import { Button } from '../../controls/Button';
import { Dialog } from '../../controls/Dialog';
import { useTranslation } from '../../i18n';
import { useSubmit } from '../../room/useSubmit';
import { go } from '../../shell/navigation';
import { ActField } from './ActField';
import { commandOf, isWhole, register, type Filled } from './acts';
import { Outcome } from './Outcome';

/** An official enters a project: its page is where it goes on. */
export default function EnterProject() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}><span className="dense">{t('projects:act.register')}</span></Button>
      {open && <Entry onClose={() => setOpen(false)} />}
    </>
  );
}

function Entry({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [id] = useState(uuid);
  const [filled, fill] = useState<Filled>({});
  const enter = useCallback((command: ProjectCommand) => entered(command, id), [id]);
  const { sending, send } = useSubmit(enter);
  const busy = sending.kind === 'sending' || sending.kind === 'unknown';
  const faulty = sending.kind === 'refused' && sending.refusal.type === 'invalid' ? sending.refusal.field.split('.')[0] : undefined;
  const submit = async () => {
    if ((await send(commandOf(register, filled))).kind === 'accepted') go(`/projects/${id}`);
  };
  return (
    <Dialog title={t('projects:act.register')} onClose={onClose}>
      <form className="act-form" onSubmit={event => { event.preventDefault(); void submit(); }}>
        {register.fields.map(field => (
          <ActField key={field.name} act={register} field={field} value={filled[field.name] ?? ''} faulty={faulty === (field.as ?? field.name)} onChange={value => fill(old => ({ ...old, [field.name]: value }))} />
        ))}
        <div className="act-end">
          <Button type="submit" look="primary" disabled={busy || !isWhole(register, filled)}><span className="dense">{t('projects:act.register')}</span></Button>
          {!isWhole(register, filled) && <p className="small ink-2 dense">{t('projects:needed')}</p>}
          <Outcome sending={sending} />
        </div>
      </form>
    </Dialog>
  );
}

/** The same name and content again has one effect: who asks again is answered the same. */
async function entered(command: ProjectCommand, id: string): Promise<Answer> {
  try {
    await ask('/api/projects', { ...command, type: undefined, id });
    return { receipt: { seq: 1, at: '', head: '' } };
  } catch (no) {
    if (no instanceof Refused) return { refusal: no.refusal };
    throw no;
  }
}
