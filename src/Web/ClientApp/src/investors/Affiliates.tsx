import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { partiesQuery } from '../api/queries';
import { Checkbox } from '../controls/Checkbox';
import { useTranslation } from '../i18n';
import { usePartyName } from '../people/names';
import { Link } from '../shell/Link';
import { Ask } from './Ask';
import { isOwn } from './forms';
import { SeenBy } from './SeenBy';
import type { Tools } from './tools';

/** Companies that belong together with it. */
export function Affiliates(tools: Tools) {
  const { t } = useTranslation('investors');
  const partyName = usePartyName();
  const { investor } = tools;
  const may = investor.me.may.includes('declareAffiliates');
  if (!investor.affiliates && !isOwn(investor) && !investor.checklist) return null;
  return (
    <section className="panel" aria-labelledby="affiliates">
      <div className="row"><h2 id="affiliates">{t('affiliates.title')}</h2>{may && <Declare {...tools} />}</div>
      {!investor.affiliates && <p className="ink-2 dense">{t('affiliates.none')}</p>}
      {investor.affiliates && (
        <ul className="investor-plain-rows dense">
          {investor.affiliates.map(party => <li key={party}><Link to={`/investors/${party}`}><bdi>{partyName(party)}</bdi></Link></li>)}
          {investor.affiliates.length === 0 && <li className="ink-2">{t('affiliates.declaredNone')}</li>}
        </ul>
      )}
      <SeenBy who="officialsAndUs" own={isOwn(investor)} />
    </section>
  );
}

function Declare(tools: Tools) {
  const { t } = useTranslation('investors');
  const partyName = usePartyName();
  const { data: parties = [] } = useQuery(partiesQuery);
  const { id, affiliates } = tools.investor;
  const [chosen, choose] = useState<string[]>([]);
  const companies = [...new Set([...parties.filter(party => party.kind === 'company').map(party => party.id), ...(affiliates ?? [])])].filter(party => party !== id);
  return (
    <Ask {...tools} title={t('affiliates.change')} label={t(chosen.length === 0 ? 'affiliates.doNone' : 'affiliates.do')} command={{ type: 'declareAffiliates', parties: chosen }} onOpen={() => choose(affiliates ?? [])}>
      <p className="small ink-2 say">{t('affiliates.note')}</p>
      <div className="investor-ticks">
        {companies.map(party => (
          <Checkbox key={party} checked={chosen.includes(party)} onChange={event => choose(event.target.checked ? [...chosen, party] : chosen.filter(each => each !== party))}><bdi className="dense">{partyName(party)}</bdi></Checkbox>
        ))}
      </div>
    </Ask>
  );
}
