import { useTranslation } from '../../i18n';
import type { LiveRoom } from '../live';
import { RefusalText } from '../RefusalText';
import { Say } from '../../text/Say';
import { useSubmit } from '../useSubmit';
import { Clearing } from './Clearing';
import { Danger } from './Danger';
import { Parties } from './Parties';
import { Running } from './Running';

/** What a host does: run the clock, admit parties and clear their papers; and, set apart, what cannot be undone. */
export default function Hosting({ room, submit }: LiveRoom) {
  const { t } = useTranslation();
  const { sending, send } = useSubmit(submit);
  const busy = sending.kind === 'sending' || sending.kind === 'unknown';
  const over = room.phase === 'closed' || room.phase === 'cancelled';
  return (
    <>
      <section className="panel hosting" aria-labelledby="hosting" id="action" tabIndex={-1}>
        <h2 id="hosting">{t('host:title')}</h2>
        {!over && <Running room={room} send={send} busy={busy} />}
        <p className="small dense" role="status">
          {busy && t('host:working')}
          {sending.kind === 'accepted' && <Say text="host:done" values={{ n: <bdi className="num">{sending.receipt.seq}</bdi> }} />}
          {sending.kind === 'refused' && <span className="garnet"><Say text="host:notDone" values={{ why: <RefusalText refusal={sending.refusal} /> }} /></span>}
        </p>
      </section>
      <Parties room={room} send={send} busy={busy} />
      <Clearing room={room} send={send} busy={busy} />
      {!over && <Danger room={room} send={send} busy={busy} />}
    </>
  );
}
