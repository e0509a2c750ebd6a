import { queryOptions, keepPreviousData } from '@tanstack/react-query';
import { ask } from '../api/client';
import type { components } from '../api/schema';
import type { LocalText, Money } from '../api/types';

type Words = components['schemas'];

export type VerifiedItem = Pick<Words['VerifiedItem'], 'item' | 'met'> & { reference?: string | null; note?: LocalText | null; at?: string | null };
export type BeneficialOwner = Words['BeneficialOwner'];
export type Ticket = Words['Ticket'];
export type StrikeView = Words['StrikeView'];
/** An investor as one viewer sees it: what is not this viewer's to see is missing. */
export type InvestorView = Omit<Words['InvestorView'], 'checklist'> & { checklist?: VerifiedItem[] };
export type InvestorSummary = Words['InvestorSummary'];
export type InvestorsPage = Words['InvestorsPage'];

/** A command without its id. */
export type InvestorCommand =
  | { type: 'register'; name: LocalText; country: string; about?: LocalText; website?: string }
  | { type: 'correct'; reason: LocalText; name?: LocalText; country?: string; about?: LocalText; website?: string }
  | { type: 'stateInterests'; minerals: string[]; stages: string[]; provinces: string[] }
  | { type: 'stateTicket'; from?: Money; to?: Money }
  | { type: 'verify'; item: string; met: boolean; reference?: string; note?: LocalText }
  | { type: 'declareOwners'; owners: BeneficialOwner[] }
  | { type: 'declareAffiliates'; parties: string[] }
  | { type: 'watch' | 'unwatch'; project: string }
  | { type: 'strike'; reason: LocalText; room?: string }
  | { type: 'liftStrike'; strike: number; reason: LocalText };

export const readInvestor = (id: string) => ask<InvestorView>(`/api/investors/${encodeURIComponent(id)}`);

export interface Search { words: string; country?: string; mineral?: string; page: number }

/** So many on one page of the list. */
export const pageSize = 50;

/** One page of the register, read again every 30 s while it is looked at. */
export const investorsQuery = ({ words, country, mineral, page }: Search) => {
  const search = new URLSearchParams({ ...(words && { q: words }), ...(country && { country }), ...(mineral && { mineral }), page: String(page), pageSize: String(pageSize) });
  return queryOptions({ queryKey: ['investors', String(search)], queryFn: () => ask<InvestorsPage>(`/api/investors?${search}`), placeholderData: keepPreviousData, refetchInterval: 30_000 });
};
