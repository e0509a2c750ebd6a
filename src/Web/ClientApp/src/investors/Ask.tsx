import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { Outcome } from './Outcome';
import type { Sender } from './tools';
import type { InvestorCommand } from './view';

interface Props extends Sender {
  /** The button that opens it, and what it is called. */
  title: string;
  /** The button that sends it, by name. */
  label: string;
  danger?: boolean;
  /** What would be sent; undefined while something is missing. */
  command: InvestorCommand | undefined;
  /** Why it cannot be sent yet. */
  missing?: string;
  /** Fills the fields with what stands there now. */
  onOpen?: () => void;
  children: ReactNode;
}

/** A button that opens a few fields. They stay until the record has them: what was typed is kept where it was refused. */
export function Ask({ title, label, danger, command, missing, onOpen, children, sending, send, clear, busy }: Props) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const submit = async () => {
    if (!command) return;
    setAsked(true);
    const end = await send(command);
    if (end.kind === 'accepted') setOpen(false);
  };
  return (
    <>
      <Button size="small" danger={danger} disabled={busy} onClick={() => { clear(); setAsked(false); onOpen?.(); setOpen(true); }}><span className="dense">{title}</span></Button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <form className="investor-ask-form" onSubmit={event => { event.preventDefault(); void submit(); }}>
            {children}
            <Button type="submit" look="primary" danger={danger} disabled={busy || !command}><span className="dense">{label}</span></Button>
            {!command && missing && <p className="small ink-2 dense">{missing}</p>}
            {asked && <Outcome sending={sending} />}
          </form>
        </Dialog>
      )}
    </>
  );
}
