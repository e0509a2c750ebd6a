import { useCallback, useState } from 'react';
import { ask, Refused } from '../../api/client';
import type { Answer, ProjectCommand } from '../../api/types';
import { uuid } from '../../api/uuid';
import { Button } from '../../controls/Button';
import { useTranslation } from '../../i18n';
import { useSubmit } from '../../room/useSubmit';
import { go } from '../../shell/navigation';
import { ActDialog } from './ActDialog';
import { register } from './acts';

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
  const [id] = useState(uuid);
  const enter = useCallback((command: ProjectCommand) => entered(command, id), [id]);
  const { sending, send } = useSubmit(enter);
  return <ActDialog act={register} sending={sending} send={send} onClose={onClose} onDone={() => go(`/projects/${id}`)} />;
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
