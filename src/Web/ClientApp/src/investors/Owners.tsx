import { useState } from 'react';
import { Button } from '../controls/Button';
import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { digits } from '../projects/words/digits';
import { Ask } from './Ask';
import { Country } from './Country';
import { CountryField } from './CountryField';
import { Field } from './Field';
import { isOwn, owners, plain, sharesOf, type OwnerRow } from './forms';
import { SeenBy } from './SeenBy';
import type { Tools } from './tools';

const mostOwners = 50;
const nobody: OwnerRow = { name: '', country: '', share: '' };

/** Who owns the company in the end. */
export function Owners(tools: Tools) {
  const { t } = useTranslation('investors');
  const { investor } = tools;
  const may = investor.me.may.includes('declareOwners');
  if (!investor.owners && !isOwn(investor) && !investor.checklist) return null;
  return (
    <section className="panel" aria-labelledby="owners">
      <div className="row"><h2 id="owners">{t('owners.title')}</h2>{may && <Declare {...tools} />}</div>
      {!investor.owners && <p className="ink-2 dense">{t('owners.none')}</p>}
      {investor.owners && (
        <ul className="investor-plain-rows dense">
          {investor.owners.map((owner, at) => <li key={at}><span><Local of={owner.name} /> <span className="ink-2"><Country of={owner.country} /></span></span><bdi dir="ltr" className="num">{digits(owner.sharePercent)}{' %'}</bdi></li>)}
          {investor.owners.length === 0 && <li className="ink-2">{t('common:none')}</li>}
        </ul>
      )}
      <SeenBy who="officialsAndUs" own={isOwn(investor)} />
    </section>
  );
}

function Declare(tools: Tools) {
  const { t } = useTranslation('investors');
  const before = tools.investor.owners?.map((owner): OwnerRow => ({ name: plain(owner.name), country: owner.country, share: owner.sharePercent })) ?? [];
  const [rows, setRows] = useState<OwnerRow[]>([]);
  const change = (at: number, part: Partial<OwnerRow>) => setRows(old => old.map((row, n) => (n === at ? { ...row, ...part } : row)));
  return (
    <Ask {...tools} title={t('owners.change')} label={t('owners.do')} missing={t('owners.missing')} command={owners(rows)} onOpen={() => setRows([...before, nobody])}>
      {rows.map((row, at) => (
        <fieldset key={at} className="investor-owner-row">
          <legend className="small ink-2 dense">{t('owners.nth', { n: at + 1 })}</legend>
          <Field label={t('name')} value={row.name} dir="auto" maxLength={200} onChange={event => change(at, { name: event.target.value })} />
          <div className="field"><span className="dense">{t('country')}</span><CountryField value={row.country} onChange={country => change(at, { country })} /></div>
          <Field label={t('owners.share')} value={row.share} dir="ltr" inputMode="decimal" onChange={event => change(at, { share: event.target.value })} />
          <Button size="small" onClick={() => setRows(rows.filter((_, n) => n !== at))}>{t('owners.remove')}</Button>
        </fieldset>
      ))}
      {rows.length < mostOwners && <Button onClick={() => setRows([...rows, nobody])}>{t('owners.add')}</Button>}
      <p className="small ink-2 dense">{t('owners.sum', { n: sharesOf(rows) })}</p>
    </Ask>
  );
}
