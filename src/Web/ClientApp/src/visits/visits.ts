import { useEffect, useSyncExternalStore } from 'react';
import { meQuery, queries } from '../api/queries';
import { after, parsed, type Seen, type Visits } from './visit';

/** How often what was seen is written down, ms; and whenever the page is hidden. */
const every = 10_000;

const keyOf = (account: string) => `emining.seen.${account}`;

/** What the person who is signed in has seen of each room, kept on this device per account. Nobody looks at a hidden page. */
class VisitStore {
  private account: string | undefined;
  private visits: Visits | undefined;
  private seen: Record<string, number> = {};
  private readonly listeners = new Set<() => void>();

  constructor() {
    document.addEventListener('visibilitychange', () => (document.hidden ? this.write() : this.look()));
    window.addEventListener('pagehide', () => this.write());
    setInterval(() => document.hidden || this.look(), every);
  }

  subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };

  /** How things stood when this person left last time; undefined on the first visit with this device. */
  before = (): Seen | undefined => this.visits?.before;

  saw(room: string, version: number): void {
    if (!document.hidden) this.seen[room] = Math.max(version, this.seen[room] ?? 0);
  }

  /** Somebody looks now: begins a visit where the last one is over, and writes down what was seen. */
  look(): void {
    const was = this.before();
    const account = queries.getQueryData(meQuery.queryKey)?.id;
    if (account !== this.account) this.become(account);
    if (!account) return;
    this.visits = after(this.visits, {}, Date.now());
    this.write();
    if (was !== this.before()) this.listeners.forEach(tell => tell());
  }

  private become(account: string | undefined): void {
    this.write();
    if (this.account) this.seen = {};
    this.account = account;
    this.visits = account ? parsed(localStorage.getItem(keyOf(account))) : undefined;
  }

  private write(): void {
    if (!this.account || !this.visits) return;
    const { before, latest } = this.visits;
    this.visits = { before, latest: after({ latest }, this.seen, latest.at).latest };
    this.seen = {};
    localStorage.setItem(keyOf(this.account), JSON.stringify(this.visits));
  }
}

export const visits = new VisitStore();

/** How that person's rooms stood when they left last time; undefined on the first visit, and until it is known who looks. */
export function useBefore(account: string | undefined): Seen | undefined {
  useEffect(() => visits.look(), [account]);
  return useSyncExternalStore(visits.subscribe, visits.before);
}

/** Begins a visit where it is known who looks, and remembers that these rooms were seen as they are now. */
export function useSaw(account: string | undefined, rooms: readonly { id: string; version: number }[] | undefined): void {
  useEffect(() => visits.look(), [account]);
  useEffect(() => {
    if (account) rooms?.forEach(room => visits.saw(room.id, room.version));
  }, [account, rooms]);
}
