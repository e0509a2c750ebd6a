import { useState } from 'react';
import type { Answer, ProjectCommand, ProjectView } from '../../api/types';
import { Button } from '../../controls/Button';
import { useTranslation } from '../../i18n';
import { WithReason } from '../../room/hosting/WithReason';
import { useSubmit } from '../../room/useSubmit';
import { ActDialog } from './ActDialog';
import { acts, type Act } from './acts';
import { Outcome } from './Outcome';

interface Props {
  project: ProjectView;
  submit: (command: ProjectCommand, id: string) => Promise<Answer>;
}

/** What the officials of the keeping authority do; set apart, what cannot be undone. */
export default function Hosting({ project, submit }: Props) {
  const { t } = useTranslation();
  const { sending, send, clear } = useSubmit(submit);
  const [open, setOpen] = useState<Act>();
  const busy = sending.kind === 'sending' || sending.kind === 'unknown';
  const may = (type: string) => project.me.may.includes(type);
  return (
    <>
      <section className="panel project-hosting" aria-labelledby="hosting" id="action" tabIndex={-1}>
        <h2 id="hosting">{t('projects:host.title')}</h2>
        <div className="form">
          {acts.filter(act => may(act.type)).map(act => (
            <Button key={act.type} block look={act.type === 'changeStage' ? 'primary' : undefined} disabled={busy} onClick={() => { clear(); setOpen(act); }}><span className="dense">{t(`projects:act.${act.type}`)}</span></Button>
          ))}
        </div>
        {!open && <Outcome sending={sending} />}
      </section>
      {(may('publish') || may('freeze') || may('unfreeze')) && (
        <section className="panel danger" aria-labelledby="danger">
          <h2 id="danger">{t('host:danger')}</h2>
          <div className="form">
            {may('publish') && <Publish busy={busy} onDo={() => void send({ type: 'publish' })} />}
            {may('freeze') && <WithReason danger label={t('projects:act.freeze')} busy={busy} text={t('projects:freezeText')} onDo={reason => void send({ type: 'freeze', reason })} />}
            {may('unfreeze') && <WithReason label={t('projects:act.unfreeze')} busy={busy} onDo={reason => void send({ type: 'unfreeze', reason })} />}
          </div>
        </section>
      )}
      {open && <ActDialog act={open} project={project} sending={sending} send={send} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** Cannot be taken back: the first press says what it means, the second does it. */
function Publish({ busy, onDo }: { busy: boolean; onDo: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!open) return <Button block danger disabled={busy} onClick={() => setOpen(true)}><span className="dense">{t('projects:act.publish')}</span></Button>;
  return (
    <div className="with-reason" onKeyDown={event => event.key === 'Escape' && setOpen(false)}>
      <p className="small ink-2 say">{t('projects:publishText')}</p>
      <div className="row">
        <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
        <Button look="primary" danger disabled={busy} onClick={() => { setOpen(false); onDo(); }}><span className="dense">{t('projects:act.publish')}</span></Button>
      </div>
    </div>
  );
}
