import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { meQuery } from '../api/queries';
import { Button, ButtonLink } from '../controls/Button';
import { Choice } from '../controls/Choice';
import { Input } from '../controls/Input';
import { useTranslation } from '../i18n';
import { useListStatus } from '../rooms/useListStatus';
import { useTitle } from '../shell/useTitle';
import { useWords } from '../projects/words/useWords';
import { minerals } from '../projects/words/words';
import { countryName, offered } from './countries';
import { InvestorRow } from './InvestorRow';
import { investorsQuery, pageSize } from './view';
import './investors.css';

/** The register of investors, with search. */
export default function InvestorsPage() {
  const { t, language } = useTranslation(['common', 'investors']);
  const words = useWords();
  const { data: me } = useQuery(meQuery);
  const [search, setSearch] = useState('');
  const [country, setCountry] = useState<string>();
  const [mineral, setMineral] = useState<string>();
  const [page, setPage] = useState(1);
  const list = useQuery(investorsQuery({ words: useDeferredValue(search).trim(), country, mineral, page }));
  useTitle(t('investors:title'));
  useListStatus(list);
  const from = <T,>(set: (value: T) => void) => (value: T) => { set(value); setPage(1); };
  const filtered = Boolean(search.trim() || country || mineral);
  const showAll = () => { setSearch(''); setCountry(undefined); setMineral(undefined); setPage(1); };
  const { items, total = 0 } = list.data ?? {};
  return (
    <section className="investors">
      <div className="row">
        <h1>{t('investors:title')}</h1>
        {me?.party.kind === 'company' && <ButtonLink to={`/investors/${me.party.id}`} look="primary" id="action">{t('investors:own')}</ButtonLink>}
      </div>
      <div className="filters">
        <Input type="search" className="search" value={search} onChange={event => from(setSearch)(event.target.value)} maxLength={200} placeholder={t('investors:search')} aria-label={t('investors:search')} dir="auto" />
        <Choice className="phase-filter" value={country} onChange={from(setCountry)} placeholder={t('investors:anyCountry')} aria-label={t('investors:country')} options={offered.map(code => ({ value: code, label: countryName(code, language) }))} />
        <Choice className="phase-filter" value={mineral} onChange={from(setMineral)} placeholder={t('investors:anyMineral')} aria-label={t('investors:minerals')} options={Object.keys(minerals).map(value => ({ value, label: words.mineral(value) }))} />
        {items && <span className="small ink-2 dense">{t('investors:found', { count: total })}</span>}
      </div>
      {!items && <ul className="investor-list" aria-busy="true" aria-label={t('loading')}>{[0, 1, 2].map(n => <li key={n} className="investor-row bone-row" />)}</ul>}
      {items && items.length > 0 && <ul className="investor-list">{items.map(investor => <InvestorRow key={investor.id} investor={investor} />)}</ul>}
      {items?.length === 0 && <p className="panel say">{filtered ? <>{t('investors:noneFound')} <Button look="link" onClick={showAll}>{t('investors:showAll')}</Button></> : t('investors:none')}</p>}
      {total > pageSize && (
        <nav className="row investor-pages" aria-label={t('investors:pages')}>
          <Button disabled={page === 1} onClick={() => setPage(page - 1)}>{t('investors:before')}</Button>
          <span className="dense">{t('investors:page', { page, pages: Math.ceil(total / pageSize) })}</span>
          <Button disabled={page * pageSize >= total} onClick={() => setPage(page + 1)}>{t('investors:next')}</Button>
        </nav>
      )}
    </section>
  );
}
