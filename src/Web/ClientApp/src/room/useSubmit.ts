import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Receipt, Refusal, RoomCommand } from '../api/types';
import { uuid } from '../api/uuid';

/** Where a command stands between the press and its answer. */
export type Sending<Command = RoomCommand> =
  | { kind: 'idle' }
  | { kind: 'sending'; command: Command; slow: boolean }
  | { kind: 'unknown'; command: Command }
  | { kind: 'accepted'; command: Command; receipt: Receipt }
  | { kind: 'refused'; command: Command; refusal: Refusal };

const idle = { kind: 'idle' } as const;
const slowAfter = 2_000;
const longestWait = 10_000;

/**
 * Sends one command at a time. While its outcome is unknown the same id is sent again, until it is known: the id has one effect for ever.
 * Nothing is queued: a second press while one is under way does nothing.
 */
export function useSubmit<Command = RoomCommand>(submit: (command: Command, id: string) => Promise<Answer>, done?: (sending: Sending<Command>) => void) {
  const [sending, setSending] = useState<Sending<Command>>(idle);
  const busy = useRef(false);
  const alive = useRef(true);
  const told = useRef(done);
  useEffect(() => { told.current = done; });
  useEffect(() => {
    alive.current = true;
    return () => { alive.current = false; };
  }, []);

  const send = useCallback(async (command: Command): Promise<Sending<Command>> => {
    if (busy.current) return idle;
    busy.current = true;
    const show = (next: Sending<Command>) => { if (alive.current) setSending(next); return next; };
    show({ kind: 'sending', command, slow: false });
    const slow = setTimeout(() => show({ kind: 'sending', command, slow: true }), slowAfter);
    const answer = await insist(submit, command, uuid(), () => { clearTimeout(slow); show({ kind: 'unknown', command }); }, alive);
    clearTimeout(slow);
    busy.current = false;
    const end: Sending<Command> = 'receipt' in answer ? { kind: 'accepted', command, receipt: answer.receipt } : { kind: 'refused', command, refusal: answer.refusal };
    show(end);
    told.current?.(end);
    return end;
  }, [submit]);

  const clear = useCallback(() => { if (!busy.current) setSending(idle); }, []);
  return { sending, send, clear };
}

async function insist<Command>(
  submit: (command: Command, id: string) => Promise<Answer>, command: Command, id: string, unknown: () => void, alive: { current: boolean },
): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const answer = await submit(command, id);
    if ('receipt' in answer || answer.refusal.type !== 'unavailable' || !alive.current) return answer;
    const { retryAfterMs } = answer.refusal;
    unknown();
    await new Promise(resolve => setTimeout(resolve, Math.min(longestWait, Math.max(500, retryAfterMs * 2 ** attempt))));
  }
}
