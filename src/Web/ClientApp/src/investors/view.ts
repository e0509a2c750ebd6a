import { queryOptions, keepPreviousData } from '@tanstack/react-query';
import { ask } from '../api/client';
import type { LocalText, Money } from '../api/types';

/* Investors, as Contracts/Investors names them. Decimals are strings. */

export interface VerifiedItem { item: string; met: boolean; reference?: string | null; note?: LocalText | null; at?: string | null }
export interface BeneficialOwner { name: LocalText; country: string; sharePercent: string }
export interface Ticket { from?: Money | null; to?: Money | null }
export interface StrikeView { seq: number; at: string; reason: LocalText; room?: string | null; liftedAt?: string | null; liftedFor?: LocalText | null }
export interface PartTaken { room: string; title: LocalText; as: string; outcome?: string | null; at: string }

/** An investor as one viewer sees it: what is not this viewer's to see is missing. */
export interface InvestorView {
  id: string;
  name: LocalText;
  country: string;
  about?: LocalText | null;
  website?: string | null;
  minerals: string[];
  stages: string[];
  provinces: string[];
  ticket?: Ticket | null;
  checklist?: VerifiedItem[] | null;
  owners?: BeneficialOwner[] | null;
  affiliates?: string[] | null;
  watchlist?: string[] | null;
  strikes: StrikeView[];
  takesPart: PartTaken[];
  version: number;
  head: string;
  me: { viewpoint: string; may: string[] };
}

export interface InvestorSummary { id: string; name: LocalText; country: string; minerals: string[]; stages: string[]; provinces: string[]; strikes: number; version: number }
export interface InvestorsPage { items: InvestorSummary[]; total: number }

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
