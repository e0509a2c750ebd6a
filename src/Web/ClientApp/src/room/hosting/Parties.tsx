import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button } from '../../controls/Button';
import { Choice } from '../../controls/Choice';
import { partiesQuery } from '../../api/queries';
import type { Place } from '../../api/types';
import { useLocalText } from '../../people/Local';
import { usePartyName } from '../../people/names';
import { Octagon } from '../../shapes/shapes';
import { Say } from '../../text/Say';
import { WithReason } from './WithReason';
import type { Tools } from './tools';

/** Who is admitted as what; admitting and expelling. Bids and parties are kept apart here too. */
export function Parties({ room, send, busy }: Tools) {
  const { t } = useTranslation();
  const partyName = usePartyName();
  const guests = room.parties.filter(p => p.party !== room.host);
  return (
    <section className="panel" aria-labelledby="parties">
      <h2 id="parties">{t('host:parties.title')}</h2>
      {room.affiliates && <p className="say garnet" role="status"><Octagon />{' '}<Say text="host:parties.affiliates" values={{ parties: listed(room.affiliates, partyName) }} /></p>}
      {guests.length === 0 && <p className="small ink-2 dense">{t('host:parties.none')}</p>}
      <ul className="guests dense">
        {guests.map(p => (
          <li key={p.party}>
            <span className="row"><bdi>{partyName(p.party)}</bdi><span className="small ink-2">{t(`as.${p.as}`)}</span></span>
            {room.me.may.includes('expel') && (
              <details>
                <summary className="small">{t('action.change')}</summary>
                <WithReason
                  danger busy={busy} label={<Say text="host:parties.expel" values={{ party: <bdi>{partyName(p.party)}</bdi> }} />}
                  text={t('host:parties.expelText')} onDo={reason => send({ type: 'expel', party: p.party, reason })}
                />
              </details>
            )}
          </li>
        ))}
      </ul>
      {room.rules.anonymous && <p className="small ink-2 say">{t('host:parties.byNumber')}</p>}
      {room.me.may.includes('admit') && <Admit room={room} send={send} busy={busy} />}
    </section>
  );
}

const listed = (parties: readonly string[], name: (party: string) => string) =>
  parties.map((party, at) => <span key={party}>{at > 0 && ' · '}<bdi>{name(party)}</bdi></span>);

function Admit({ room, send, busy }: Tools) {
  const { t } = useTranslation();
  const local = useLocalText();
  const { data: parties = [] } = useQuery(partiesQuery);
  const [party, setParty] = useState<string>();
  const places: Place[] = room.kind === 'auction' ? ['bidder', 'observer'] : ['counterparty', 'observer'];
  const [as, setAs] = useState<Place>(places[0]!);
  const open = parties.filter(p => p.id !== room.host && !room.parties.some(known => known.party === p.id));
  const chosen = open.find(p => p.id === party);
  const admit = () => {
    if (!chosen) return;
    send({ type: 'admit', party: chosen.id, as });
    setParty(undefined);
  };
  return (
    <div className="form">
      <Choice value={chosen?.id} onChange={setParty} placeholder={t('host:parties.choose')} aria-label={t('host:parties.choose')} options={open.map(p => ({ value: p.id, label: local(p.name) }))} />
      <Choice value={as} onChange={place => place && setAs(place)} aria-label={t('host:parties.as')} options={places.map(value => ({ value, label: t(`as.${value}`) }))} />
      <Button block disabled={busy || !chosen} onClick={admit}>
        <span className="dense">{chosen ? <Say text="host:parties.admitAs" values={{ party: <bdi>{local(chosen.name)}</bdi>, as: t(`as.${as}`) }} /> : t('host:parties.admit')}</span>
      </Button>
      {room.kind === 'auction' && <p className="small ink-2 dense">{t('host:parties.late')}</p>}
    </div>
  );
}
