import { isOneOf } from '../text/oneOf';
import type { Notice } from './view';

/** Those that ask for something to be done. */
const needing = ['invited', 'outbid', 'deadlineNear', 'awarded'] as const;
/** After these nothing is left to be done about a bid. */
const ending = ['named', 'awarded'] as const;

/** What waits for the reader, and what is only to be known; each newest first. What was read waits no more, nor a bid in an auction that has ended. */
export function grouped(items: readonly Notice[]): { needs: Notice[]; information: Notice[] } {
  const ended = new Set(items.filter(({ kind }) => isOneOf(ending, kind)).map(({ about }) => about));
  const waits = ({ kind, about, read }: Notice) => !read && isOneOf(needing, kind) && (kind === 'awarded' || !ended.has(about));
  const sorted = items.toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);
  return { needs: sorted.filter(waits), information: sorted.filter(notice => !waits(notice)) };
}

/** What a reader has done and the server may not have yet, by seq: read or unread. */
export type Marks = ReadonlyMap<number, boolean>;

/** The notices as the reader left them, and how many are unread. */
export function marked(items: readonly Notice[], marks: Marks): { items: Notice[]; unread: number } {
  const shown = items.map(item => ({ ...item, read: marks.get(item.seq) ?? item.read }));
  return { items: shown, unread: shown.filter(({ read }) => !read).length };
}

/** Those marks that the server's view does not say yet. */
export const stillOpen = (items: readonly Notice[], marks: Marks): Marks =>
  new Map([...marks].filter(([seq, read]) => items.some(item => item.seq === seq && item.read !== read)));

const kinds = ['rooms', 'projects', 'investors'] as const;

/** Where to act on it: the page of the feed; none where there is no such page. */
export function placeOf(about: string): { to: string; kind: (typeof kinds)[number] } | undefined {
  const [kind = '', id] = about.split('/');
  return id && isOneOf(kinds, kind) ? { to: `/${kind}/${encodeURIComponent(id)}`, kind } : undefined;
}

/** `PKR 605000000.00` as it stands in a notice. */
export function amountIn(text: string | undefined): { currency: string; amount: string } | undefined {
  const [, currency, amount] = /^([A-Z]{3}) (\d+(?:\.\d+)?)$/.exec(text ?? '') ?? [];
  return currency && amount ? { currency, amount } : undefined;
}
