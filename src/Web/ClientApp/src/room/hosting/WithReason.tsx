import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Button } from '../../controls/Button';
import { Input } from '../../controls/Input';

interface Props {
  label: ReactNode;
  text?: ReactNode;
  danger?: boolean;
  busy: boolean;
  onDo: (reason: string) => void;
}

/** An act that needs a reason: the first press asks for it, the second, by name, does it. Escape leaves it. */
export function WithReason({ label, text, danger, busy, onDo }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const leave = () => { setOpen(false); setReason(''); };
  if (!open) return <Button block danger={danger} disabled={busy} onClick={() => setOpen(true)}><span className="dense">{label}</span></Button>;
  return (
    <form
      className="with-reason" onKeyDown={event => event.key === 'Escape' && leave()}
      onSubmit={event => { event.preventDefault(); if (reason.trim()) { onDo(reason.trim()); leave(); } }}
    >
      {text && <div className="small ink-2 say">{text}</div>}
      <label className="dense">{t('host:reason')}<Input value={reason} dir="auto" autoFocus maxLength={4_000} onChange={event => setReason(event.target.value)} /></label>
      {!reason.trim() && <p className="small ink-2 dense">{t('host:reasonNeeded')}</p>}
      <div className="row">
        <Button onClick={leave}>{t('cancel')}</Button>
        <Button type="submit" look="primary" danger={danger} disabled={busy || !reason.trim()}><span className="dense">{label}</span></Button>
      </div>
    </form>
  );
}
