import { Refused } from '../api/client';
import { queries } from '../api/queries';
import type { Head, Refusal } from '../api/types';
import { Feed, type FeedReader } from './Feed';
import type { FeedStatus } from './status';

/** What a page draws. A new object whenever anything changed. */
export interface WholeNow<View> {
  view?: View;
  status: FeedStatus;
  /** It is not there, or not for this viewer. */
  refused?: Refusal;
}

/** Between two readings of the view while entries come, ms. */
const calm = 300;

/**
 * A view that is kept current by reading it whole: its feed says that something happened. For what changes a few times a day, where to fold
 * each kind of event here would save nothing.
 */
export class WholeStore<View extends Head> implements FeedReader {
  private readonly readView: () => Promise<View>;
  private readonly feed: Feed;
  private readonly listeners = new Set<() => void>();
  private view: View | undefined;
  private refusal: Refusal | undefined;
  private following = false;
  private loading: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private now: WholeNow<View> = { status: { kind: 'connecting' } };

  constructor(feed: string, readView: () => Promise<View>) {
    this.feed = new Feed(feed, this);
    this.readView = readView;
  }

  subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    if (!this.following) void this.load();
    return () => {
      this.listeners.delete(tell);
      if (this.listeners.size === 0) this.end();
    };
  };

  snapshot = (): WholeNow<View> => this.now;

  /** Reads now: what one did oneself is not waited for. */
  load = (): Promise<void> => (this.loading ??= this.readAndFollow().finally(() => (this.loading = undefined)));

  entry(): void {
    this.readSoon(calm);
    this.changed();
  }

  opened(): void {
    this.readSoon(calm);
  }

  changed(): void {
    const { status } = this.feed;
    if (status.kind === 'revoked' || (status.kind === 'refused' && this.following)) this.view = undefined;
    this.now = { view: this.view, status, refused: this.refusal };
    this.listeners.forEach(tell => tell());
  }

  restart(): void {
    this.following = false;
    void this.load();
  }

  private async readAndFollow(): Promise<void> {
    const view = await this.read();
    if (!view) return;
    if (view.version >= (this.view?.version ?? 0)) this.view = view;
    if (!this.following && this.listeners.size > 0) {
      this.following = true;
      this.feed.follow(view, new Date().toISOString());
    }
    this.changed();
  }

  private async read(): Promise<View | undefined> {
    try {
      const view = await this.readView();
      this.refusal = undefined;
      return view;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.couldNot(error.refusal);
      return undefined;
    }
  }

  private couldNot(refusal: Refusal): void {
    if (refusal.type === 'unavailable' || refusal.type === 'tooManyRequests') return this.readSoon(Math.max(calm, refusal.retryAfterMs));
    if (refusal.type === 'signedOut') void queries.invalidateQueries({ queryKey: ['me'] });
    this.view = undefined;
    this.refusal = refusal;
    this.changed();
  }

  /** Reads once for all that happens until then. */
  private readSoon(after: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.listeners.size > 0) void this.load();
    }, after);
  }

  private end(): void {
    this.following = false;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.feed.stop();
  }
}
