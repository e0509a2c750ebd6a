import { useState } from 'react';
import { Choice } from '../controls/Choice';
import { useTranslation } from '../i18n';
import { Compact, Money } from '../text/Money';
import { Say } from '../text/Say';
import { Ask } from './Ask';
import { Field } from './Field';
import { isOwn, ticket } from './forms';
import type { Tools } from './tools';
import type { Ticket } from './view';
import { SeenBy } from './SeenBy';

const currencies = ['USD', 'PKR', 'CNY', 'EUR'] as const;
type Currency = (typeof currencies)[number];

/** How much the company would put in. */
export function TicketPanel(tools: Tools) {
  const { t } = useTranslation('investors');
  const { investor } = tools;
  const may = investor.me.may.includes('stateTicket');
  if (!investor.ticket && !isOwn(investor) && !may) return null;
  return (
    <section className="panel" aria-labelledby="ticket">
      <div className="row"><h2 id="ticket">{t('ticket.title')}</h2>{may && <State {...tools} />}</div>
      {investor.ticket ? <p className="dense"><Range of={investor.ticket} /></p> : <p className="ink-2 dense">{t('ticket.none')}</p>}
      <SeenBy who="officialsAndUs" own={isOwn(investor)} />
    </section>
  );
}

function Range({ of: { from, to } }: { of: Ticket }) {
  const values = { from: from && <><Money of={from} /> <small className="ink-2"><Compact of={from} /></small></>, to: to && <><Money of={to} /> <small className="ink-2"><Compact of={to} /></small></> };
  return <Say text={from && to ? 'investors:ticket.between' : from ? 'investors:ticket.from' : 'investors:ticket.to'} values={values} />;
}

function State(tools: Tools) {
  const { t } = useTranslation('investors');
  const stated = tools.investor.ticket;
  const known = stated?.from?.currency ?? stated?.to?.currency ?? 'USD';
  const before = { from: stated?.from?.amount ?? '', to: stated?.to?.amount ?? '', currency: known };
  const [now, set] = useState(before);
  const options = [...new Set<string>([...currencies, known])];
  return (
    <Ask {...tools} title={t('ticket.change')} label={t('ticket.do')} missing={t('ticket.missing')} command={ticket(now.from, now.to, now.currency)} onOpen={() => set(before)}>
      <div className="field"><span className="dense">{t('ticket.currency')}</span><Choice value={now.currency as Currency} onChange={currency => set({ ...now, currency: currency ?? 'USD' })} aria-label={t('ticket.currency')} options={options.map(code => ({ value: code as Currency, label: code }))} /></div>
      <Field label={t('ticket.least')} value={now.from} dir="ltr" inputMode="decimal" onChange={event => set({ ...now, from: event.target.value })} />
      <Field label={t('ticket.most')} value={now.to} dir="ltr" inputMode="decimal" onChange={event => set({ ...now, to: event.target.value })} />
      <p className="small ink-2 say">{t('ticket.note')}</p>
    </Ask>
  );
}
