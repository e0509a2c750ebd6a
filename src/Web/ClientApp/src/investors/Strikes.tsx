import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roomsQuery } from '../api/queries';
import { Choice } from '../controls/Choice';
import { useTranslation } from '../i18n';
import { Local, useLocalText } from '../people/Local';
import { WithReason } from '../room/hosting/WithReason';
import { Attention } from '../shapes/shapes';
import { Link } from '../shell/Link';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { Ask } from './Ask';
import { Field } from './Field';
import type { Tools } from './tools';
import type { StrikeView } from './view';

/** Marks against the company, for all to see until they are lifted; and how an official gives one. */
export function Strikes(tools: Tools) {
  const { t } = useTranslation('investors');
  const { investor } = tools;
  return (
    <section className="panel" aria-labelledby="strikes">
      <div className="row"><h2 id="strikes">{t('strikes.title')}</h2>{investor.me.may.includes('strike') && <Give {...tools} />}</div>
      {investor.strikes.length === 0 && <p className="ink-2 dense">{t('strikes.none')}</p>}
      <ul className="investor-plain-rows dense">{investor.strikes.toReversed().map(strike => <Strike key={strike.seq} strike={strike} {...tools} />)}</ul>
    </section>
  );
}

function Strike({ strike, investor, busy, send }: Tools & { strike: StrikeView }) {
  const { t } = useTranslation('investors');
  return (
    <li className="investor-strike" data-lifted={strike.liftedAt ? '' : undefined}>
      <span className={strike.liftedAt ? 'ink-2' : 'investor-strikes'}>{!strike.liftedAt && <Attention />} <Local of={strike.reason} /></span>
      <span className="small ink-2"><When at={strike.at} />{strike.room && <>{' · '}<Link to={`/rooms/${strike.room}`}>{t('strikes.room')}</Link></>}</span>
      {strike.liftedAt && <span className="small"><Say text="investors:strikes.lifted" values={{ time: <When at={strike.liftedAt} />, reason: strike.liftedFor && <Local of={strike.liftedFor} /> }} /></span>}
      {!strike.liftedAt && investor.me.may.includes('liftStrike') && <WithReason busy={busy} label={t('strikes.lift')} onDo={reason => void send({ type: 'liftStrike', strike: strike.seq, reason })} />}
    </li>
  );
}

function Give(tools: Tools) {
  const { t } = useTranslation('investors');
  const local = useLocalText();
  const { data: rooms = [] } = useQuery(roomsQuery);
  const [reason, setReason] = useState('');
  const [room, setRoom] = useState<string>();
  const command = reason.trim() ? ({ type: 'strike', reason: reason.trim(), ...(room && { room }) } as const) : undefined;
  return (
    <Ask {...tools} danger title={t('strikes.give')} label={t('strikes.do', { company: local(tools.investor.name) })} missing={t('strikes.missing')} command={command} onOpen={() => { setReason(''); setRoom(undefined); }}>
      <p className="small say">{t('strikes.note')}</p>
      <Field label={t('reason')} value={reason} dir="auto" maxLength={4_000} onChange={event => setReason(event.target.value)} />
      <div className="field"><span className="dense">{t('strikes.where')}</span><Choice value={room} onChange={setRoom} placeholder={t('strikes.nowhere')} aria-label={t('strikes.where')} options={rooms.map(each => ({ value: each.id, label: local(each.title) }))} /></div>
    </Ask>
  );
}
