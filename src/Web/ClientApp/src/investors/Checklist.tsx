import { useState } from 'react';
import { Segmented } from '../controls/Segmented';
import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { CheckDisc, Missing } from '../shapes/shapes';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { Ask } from './Ask';
import { Field } from './Field';
import { isOwn, verifiable } from './forms';
import { SeenBy } from './SeenBy';
import type { Tools } from './tools';
import { useItemName } from './useItemName';
import type { VerifiedItem } from './view';

/** What officials have verified of the company, and what is still open. */
export function Checklist(tools: Tools) {
  const { t } = useTranslation('investors');
  const { investor } = tools;
  const { checklist } = investor;
  if (!checklist) return null;
  const may = investor.me.may.includes('verify');
  const met = checklist.filter(item => item.met).length;
  const all = may ? verifiable(checklist).map((item): VerifiedItem => checklist.find(known => known.item === item) ?? { item, met: false }) : checklist;
  return (
    <section className="panel" aria-labelledby="checklist">
      <div className="row"><h2 id="checklist">{t('checklist.title')}</h2><span className="small ink-2 dense">{t('checklist.met', { met, of: checklist.length })}</span></div>
      <ul className="investor-checks">{all.map(item => <Item key={item.item} item={item} tools={may ? tools : undefined} />)}</ul>
      <SeenBy who="officialsAndUs" own={isOwn(investor)} />
    </section>
  );
}

function Item({ item, tools }: { item: VerifiedItem; tools: Tools | undefined }) {
  const { t } = useTranslation('investors');
  const name = useItemName();
  return (
    <li>
      <span className="investor-check-mark" data-met={item.met || undefined}>{item.met ? <CheckDisc /> : <Missing />}</span>
      <span className="dense">
        <bdi>{name(item.item)}</bdi> <strong>{t(item.met ? 'checklist.isMet' : item.at ? 'checklist.isNotMet' : 'checklist.open')}</strong>
        <span className="small ink-2 check-more">
          {item.reference && <bdi dir="ltr">{item.reference}</bdi>} {item.at && <Say text="investors:checklist.at" values={{ time: <When at={item.at} /> }} />} {item.note && <Local of={item.note} />}
        </span>
      </span>
      {tools && <Verify {...tools} item={item} />}
    </li>
  );
}

function Verify({ item, ...tools }: Tools & { item: VerifiedItem }) {
  const { t } = useTranslation('investors');
  const name = useItemName();
  const before = { met: true, reference: item.reference ?? '', note: '' };
  const [now, set] = useState(before);
  const command = { type: 'verify', item: item.item, met: now.met, ...(now.reference.trim() && { reference: now.reference.trim() }), ...(now.note.trim() && { note: now.note.trim() }) } as const;
  return (
    <Ask {...tools} title={t('checklist.verify')} label={t(now.met ? 'checklist.doMet' : 'checklist.doNotMet', { item: name(item.item) })} command={command} onOpen={() => set(before)}>
      <Segmented<'yes' | 'no'>
        value={now.met ? 'yes' : 'no'} onChange={met => set({ ...now, met: met === 'yes' })} aria-label={name(item.item)}
        options={[{ value: 'yes', label: t('checklist.isMet') }, { value: 'no', label: t('checklist.isNotMet') }]}
      />
      <Field label={t('checklist.reference')} value={now.reference} dir="auto" maxLength={200} onChange={event => set({ ...now, reference: event.target.value })} />
      <Field label={t('checklist.note')} value={now.note} dir="auto" maxLength={4_000} onChange={event => set({ ...now, note: event.target.value })} />
    </Ask>
  );
}
