import { useTranslation } from '../../i18n';
import { Button } from '../../controls/Button';
import { Checkbox } from '../../controls/Checkbox';
import type { PartyView } from '../../api/types';
import { usePartyName } from '../../people/names';
import { paperName } from '../../text/papers';
import { Say } from '../../text/Say';
import type { Tools } from './tools';

/** Each bidder's papers; a tick clears one. */
export function Clearing({ room, send, busy }: Tools) {
  const { t } = useTranslation();
  const bidders = room.parties.filter(p => (p.checklist?.length ?? 0) > 0);
  if (bidders.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="clearing">
      <h2 id="clearing">{t('host:eligibility.title')}</h2>
      {bidders.map(party => <Papers key={party.party} party={party} send={send} busy={busy || !room.me.may.includes('clear')} room={room} />)}
    </section>
  );
}

function Papers({ party, send, busy }: Tools & { party: PartyView }) {
  const { t } = useTranslation();
  const partyName = usePartyName();
  const items = party.checklist!;
  const met = items.filter(item => item.met).length;
  const name = partyName(party.party);
  return (
    <details className="papers" open={met < items.length}>
      <summary className="dense row"><bdi>{name}</bdi> <span className="small ink-2"><Say text="host:eligibility.cleared" values={{ n: <bdi className="num">{met}</bdi>, all: <bdi className="num">{items.length}</bdi> }} /></span></summary>
      <ul className="form">
        {items.map(({ item, met: is }) => (
          <li key={item}>
            <Checkbox
              checked={is} disabled={busy} onChange={event => send({ type: 'clear', party: party.party, item, met: event.target.checked })}
              aria-label={t(is ? 'host:eligibility.revoke' : 'host:eligibility.clear', { item: paperName(item, t), party: name })}
            >{paperName(item, t)}</Checkbox>
          </li>
        ))}
      </ul>
      {met < items.length && <NextPaper party={party} send={send} busy={busy} name={name} />}
    </details>
  );
}

/** One press, one paper: the next that is missing, by its name. */
function NextPaper({ party, send, busy, name }: { party: PartyView; send: Tools['send']; busy: boolean; name: string }) {
  const { t } = useTranslation();
  const next = party.checklist!.find(item => !item.met)!;
  return (
    <Button size="small" disabled={busy} onClick={() => send({ type: 'clear', party: party.party, item: next.item, met: true })}>
      <span className="dense"><Say text="host:eligibility.clear" values={{ item: paperName(next.item, t), party: <bdi>{name}</bdi> }} /></span>
    </Button>
  );
}
