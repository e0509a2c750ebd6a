import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { meQuery } from '../../api/queries';
import type { Audience, RoomView } from '../../api/types';
import { useLocalText } from '../../people/Local';
import { Diamond } from '../../shapes/shapes';
import { announce } from '../../shell/announcer';
import { Say } from '../../text/Say';
import type { LiveRoom } from '../live';
import { useSubmit } from '../useSubmit';
import { Composer } from './Composer';
import { Message } from './Message';
import { Pending } from './Pending';
import { Tabs } from './Tabs';
import { Typing } from './Typing';

/** The talk: what all hear, what only the own party hears, what goes to the host; told apart by colour, hatching and the button's words. */
export function Chat(live: LiveRoom) {
  const { room } = live;
  const { t } = useTranslation();
  const local = useLocalText();
  const { data: me } = useQuery(meQuery);
  const party = me ? <bdi>{local(me.party.name)}</bdi> : '…';
  const tabs = audiences(room);
  const [to, setTo] = useState<Audience>('room');
  const said = room.said.filter(line => line.to === to);
  const { sending, send, clear } = useSubmit(live.submit);
  const list = useStaysAtEnd(said.length);
  useNewMessages(room, me?.id);

  const labels: Record<Audience, React.ReactNode> = {
    room: t('chat.room'),
    party: <><Diamond className="shape amethyst" /> <Say text="chat.party" values={{ party }} /></>,
    host: <><Diamond className="shape amethyst" /> {t('chat.host')}</>,
  };
  return (
    <section className="panel chat" data-to={to} aria-label={t('chat.title')}>
      <Tabs label={t('chat.title')} value={to} onChange={setTo} tabs={tabs.map(value => ({ value, label: labels[value] }))} />
      {to !== 'room' && <p className="only-us small dense hatched sealed"><Say text={to === 'party' ? 'chat.onlyUs' : 'chat.onlyHost'} values={{ party }} /></p>}
      <div className="said" role="log" aria-live="off" tabIndex={0} aria-label={t('chat.title')} ref={list}>
        {said.length === 0 && sending.kind !== 'sending' && <p className="empty small ink-3">{t('chat.empty')}</p>}
        {said.map(line => <Message key={line.seq} line={line} room={room} mine={line.person !== undefined && line.person === me?.id} />)}
        <Pending sending={sending} to={to} />
      </div>
      <Typing signs={live.signs} to={to} me={me?.id} />
      <Composer room={room} to={to} sending={sending} send={send} clear={clear} typing={live.typing} party={party} />
    </section>
  );
}

/** Whom this viewer may hear and speak to. */
function audiences({ me, kind }: RoomView): Audience[] {
  if (me.viewpoint === 'observer') return ['room'];
  return kind === 'auction' || me.viewpoint !== 'host' ? ['room', 'party', 'host'] : ['room', 'party'];
}

/** Keeps the newest line in sight, unless the reader has scrolled back. */
function useStaysAtEnd(length: number) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = list.current;
    if (length > 0 && box && box.scrollHeight - box.scrollTop - box.clientHeight < 160) box.scrollTop = box.scrollHeight;
  }, [length]);
  return list;
}

function useNewMessages(room: RoomView, me: string | undefined): void {
  const { t } = useTranslation();
  const last = room.said.at(-1)?.seq ?? 0;
  const heard = useRef(last);
  useEffect(() => {
    const fresh = room.said.filter(line => line.seq > heard.current && line.person !== me).length;
    heard.current = last;
    if (fresh > 0) announce('chat', t('chat.new', { count: fresh }));
  }, [last, room.said, me, t]);
}
