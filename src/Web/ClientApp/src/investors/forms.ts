import type { LocalText, Money } from '../api/types';
import type { BeneficialOwner, InvestorCommand, InvestorView, VerifiedItem } from './view';

/* From what stands in the fields to what is asked. Nothing is decided here: the server refuses what does not fit. */

const trimmed = (text: string): string | undefined => text.trim() || undefined;

/** Twelve digits before the point, two after: what an amount may look like while it is typed. */
export const isAmount = (text: string): boolean => /^\d{1,15}(\.\d{1,2})?$/.test(text.replaceAll(',', '').trim());

const money = (amount: string, currency: string): Money | undefined => (trimmed(amount) ? { amount: amount.replaceAll(',', '').trim(), currency } : undefined);

export interface Profile { name: string; country: string; about: string; website: string }

export function register({ name, country, about, website }: Profile): InvestorCommand {
  return { type: 'register', name: name.trim(), country, ...(trimmed(about) && { about: about.trim() }), ...(trimmed(website) && { website: website.trim() }) };
}

/** Only what was changed is asked for; undefined where nothing was. */
export function correct(before: Profile, after: Profile, reason: string): InvestorCommand | undefined {
  const changed = (['name', 'country', 'about', 'website'] as const).filter(field => after[field].trim() !== before[field] && trimmed(after[field]));
  if (changed.length === 0 || !trimmed(reason)) return undefined;
  return { type: 'correct', reason: reason.trim(), ...Object.fromEntries(changed.map(field => [field, after[field].trim()])) };
}

/** Undefined where an end is no amount, or the ends are the wrong way round. Neither end takes the statement back. */
export function ticket(from: string, to: string, currency: string): InvestorCommand | undefined {
  if ([from, to].some(end => trimmed(end) && !isAmount(end))) return undefined;
  const [least, most] = [money(from, currency), money(to, currency)];
  if (least && most && Number(most.amount) < Number(least.amount)) return undefined;
  return { type: 'stateTicket', ...(least && { from: least }), ...(most && { to: most }) };
}

export interface OwnerRow { name: string; country: string; share: string }

export const isShare = (share: string): boolean => /^\d{1,3}(\.\d{1,6})?$/.test(share.trim()) && Number(share) > 0 && Number(share) <= 100;

/** How much all shares are together, percent. */
export const sharesOf = (rows: readonly OwnerRow[]): number => rows.reduce((sum, { share }) => sum + (isShare(share) ? Math.round(Number(share) * 1e6) : 0), 0) / 1e6;

/** Empty rows are nobody. Undefined where a row is not whole, or the shares are more than everything. */
export function owners(rows: readonly OwnerRow[]): InvestorCommand | undefined {
  const filled = rows.filter(({ name, share }) => trimmed(name) || trimmed(share));
  if (filled.some(({ name, share, country }) => !trimmed(name) || !isShare(share) || !/^[A-Z]{2}$/.test(country)) || sharesOf(filled) > 100) return undefined;
  return { type: 'declareOwners', owners: filled.map(({ name, country, share }): BeneficialOwner => ({ name: name.trim(), country, sharePercent: share.trim() })) };
}

/** As the fields show it: in the words it was written in. */
export const plain = (text: LocalText | null | undefined): string => (typeof text === 'string' ? text : text?.en ?? '');

/** What every auction may ask for beside what a company's country asks for. */
const ofAuctions = ['bankStatement', 'fee', 'callDeposit'] as const;

/** What an official may look at: what the view lists, and what it does not list yet. */
export const verifiable = (checklist: readonly VerifiedItem[]): string[] => [...new Set([...checklist.map(({ item }) => item), ...ofAuctions])];

/** Whether a party's people look at their own profile. */
export const isOwn = ({ id, me }: Pick<InvestorView, 'id' | 'me'>): boolean => me.viewpoint === `party:${id}`;

/** Whose the standing strikes are; lifted ones stand apart. */
export const standing = ({ strikes }: Pick<InvestorView, 'strikes'>): number => strikes.filter(({ liftedAt }) => !liftedAt).length;
