import { useQuery } from '@tanstack/react-query';
import { meQuery, partiesQuery } from '../api/queries';
import { useTranslation } from '../i18n';
import type { Params } from '../pages';
import { useLocalText } from '../people/Local';
import { useSubmit } from '../room/useSubmit';
import { NotFound } from '../shell/NotFound';
import { useReportStatus } from '../shell/liveState';
import { useTitle } from '../shell/useTitle';
import { Affiliates } from './Affiliates';
import { Checklist } from './Checklist';
import { Interests } from './Interests';
import { InvestorHead } from './InvestorHead';
import { Owners } from './Owners';
import { Parts } from './Parts';
import { Register } from './Register';
import { Strikes } from './Strikes';
import { TicketPanel } from './TicketPanel';
import { prepareInvestor, useInvestor } from './useInvestor';
import { Watchlist } from './Watchlist';
import './investors.css';

export const prepare = ({ investor = '' }: Params) => prepareInvestor(investor);

/** One company, as this viewer sees it; or the way to register it. */
export default function InvestorPage({ investor: id = '' }: Params) {
  return <Investor key={id} id={id} />;
}

function Investor({ id }: { id: string }) {
  const { t } = useTranslation(['common', 'investors']);
  const local = useLocalText();
  const { view, status, refused, submit } = useInvestor(id);
  const { sending, send, clear } = useSubmit(submit);
  useReportStatus(view && status);
  useTitle(view && local(view.name));
  const tools = { sending, send, clear, busy: sending.kind === 'sending' || sending.kind === 'unknown' };
  if (refused && !view) return <NotThere id={id} {...tools} />;
  if (!view) return <section className="investor" aria-busy="true" aria-label={t('loading')}><div className="panel bone-row" /></section>;
  const all = { investor: view, ...tools };
  return (
    <section className="investor">
      <InvestorHead {...all} />
      <div className="investor-columns">
        <div className="investor-column"><Interests {...all} /><TicketPanel {...all} /><Watchlist {...all} /><Parts {...all} /></div>
        <div className="investor-column"><Checklist {...all} /><Owners {...all} /><Affiliates {...all} /><Strikes {...all} /></div>
      </div>
    </section>
  );
}

/** A company without a profile can be given one: by itself, and by officials. For all others there is nothing. */
function NotThere({ id, ...tools }: { id: string } & Omit<Parameters<typeof Register>[0], 'name' | 'own'>) {
  const { data: me } = useQuery(meQuery);
  const { data: parties, isPending } = useQuery(partiesQuery);
  const local = useLocalText();
  const party = parties?.find(party => party.id === id && party.kind === 'company');
  const own = me?.party.id === id && me.roles.includes('delegate');
  if (isPending) return null;
  if (!party || !(own || me?.roles.includes('official'))) return <NotFound />;
  return <Register name={local(party.name)} own={own} {...tools} />;
}
