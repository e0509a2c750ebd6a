import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { languageNow, useTranslation } from '../../i18n';
import type { After } from '../../i18n/keys';
import { Button } from '../../controls/Button';
import type { Audience, RoomCommand, RoomView } from '../../api/types';
import { useFocusKey } from '../../shell/useFocusKey';
import { Say } from '../../text/Say';
import { RefusalText } from '../RefusalText';
import { ownParty } from '../standing';
import type { Sending } from '../useSubmit';

/** The longest thing one may say, characters; and how often a typing sign is repeated, ms. */
const longest = 4_000;
const signEvery = 10_000;

interface Props {
  room: RoomView;
  to: Audience;
  party: ReactNode;
  sending: Sending;
  send: (command: RoomCommand) => Promise<Sending>;
  clear: () => void;
  typing: (to: Audience) => void;
}

/** The field and its button, whose words say who will read it. What was not sent is kept. */
export function Composer({ room, to, party, sending, send, clear, typing }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const signed = useRef(-signEvery);
  const field = useRef<HTMLTextAreaElement>(null);
  const mute = muteReason(room, to);
  const over = text.length - longest;
  const busy = sending.kind === 'sending' || sending.kind === 'unknown';

  useFocusKey('c', field);

  const write = (next: string) => {
    setText(next);
    clear();
    if (next && performance.now() - signed.current > signEvery) { signed.current = performance.now(); typing(to); }
  };

  const say = async () => {
    if (!text.trim() || over > 0 || busy) return;
    signed.current = -signEvery;
    const kept = text;
    setText('');
    const end = await send({ type: 'say', text: kept.trim(), lang: languageNow(), to });
    if (end.kind === 'refused') setText(now => now || kept);
  };

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void say();
  };

  if (mute) return <p className="why say">{t(`chat.${mute}`)}</p>;
  const label = { room: t('chat.sendRoom'), party: <Say text="chat.sendParty" values={{ party }} />, host: t('chat.sendHost') }[to];
  return (
    <div className="composer">
      <textarea
        ref={field} value={text} rows={1} dir="auto" placeholder={t('chat.placeholder')} aria-label={t('chat.placeholder')}
        onChange={event => write(event.target.value)} onKeyDown={press}
      />
      {room.rules.anonymous && ownParty(room) && to === 'host' && <p className="small ink-2 say">{t('chat.warn')}</p>}
      {over > 0 && <p className="why say">{t('chat.tooLong', { count: over })}</p>}
      {sending.kind === 'refused' && <p className="why say">{t('chat.notSent')} <RefusalText refusal={sending.refusal} /></p>}
      <Button className={to === 'room' ? '' : 'private'} onClick={() => void say()} aria-disabled={!text.trim() || busy || undefined}><span className="dense">{label}</span></Button>
    </div>
  );
}

/** Why nothing can be said here. */
function muteReason(room: RoomView, to: Audience): After<'chat.'> | undefined {
  if (room.phase === 'closed' || room.phase === 'cancelled') return 'closed';
  if (room.me.viewpoint === 'observer' || !room.me.may.includes('say')) return 'readOnly';
  if (to === 'room' && room.rules.anonymous && ownParty(room)) return 'anonymous';
  return undefined;
}
