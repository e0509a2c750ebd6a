import { Refused } from '../api/client';
import { queries } from '../api/queries';
import type { Head, Heartbeat, Watching, Refusal } from '../api/types';
import type { FeedListener } from '../feed/hub';
import { behindAfter, statusOf, type FeedStatus, type Pulse } from '../feed/status';
import { applied, caughtUp } from './frames';
import type { PipelineView, WallFrame } from './view';

export interface WallNow { view?: PipelineView; status: FeedStatus }

/** Where the wall's news come from: the connection, the API and a monotonic clock, ms. */
export interface Source {
  read: () => Promise<PipelineView>;
  listen: (feed: string, listener: FeedListener) => void;
  leave: (feed: string, listener: FeedListener) => void;
  watch: (feed: string, after: number) => Promise<Watching | { refusal: Refusal }>;
  now: () => number;
}

const feed = 'pipeline';
/** How often the wall looks at how current it is, and how often it reads at most, ms. */
const every = 500;
const calm = 1_000;

/** The pipeline, live: reads the view, takes in what changes, and reads again whenever something was lost. */
export class WallStore implements FeedListener {
  private readonly source: Source;
  private readonly listeners = new Set<() => void>();
  private view: PipelineView | undefined;
  private gone: FeedStatus | undefined;
  private reading = false;
  /** Frames that came while the view was being read. */
  private meanwhile: WallFrame[] = [];
  private again: ReturnType<typeof setTimeout> | undefined;
  private readAt = -Infinity;
  private timer: ReturnType<typeof setInterval> | undefined;
  private pulse: Pulse;
  private now: WallNow = { status: { kind: 'connecting' } };

  constructor(source: Source) {
    this.source = source;
    this.pulse = { heardAt: source.now(), behindSince: undefined, have: 0, of: 0 };
  }

  subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    if (this.timer === undefined) this.begin();
    return () => {
      this.listeners.delete(tell);
      if (this.listeners.size === 0) this.end();
    };
  };

  snapshot = (): WallNow => this.now;

  /** Reads before anything is drawn. */
  prepare = (): Promise<void> => {
    this.gone = undefined;
    return this.read();
  };

  connected(): void {
    void this.watch();
  }

  lost(): void {
    this.look();
  }

  frames(frames: unknown[]): void {
    for (const frame of frames as WallFrame[]) this.take(frame);
    this.look();
  }

  heartbeat({ version, now }: Heartbeat[string]): void {
    this.heard(version);
    if (version === this.view?.seq) this.pulse.asOf = now;
    this.look();
  }

  resync(): void {
    this.readSoon();
  }

  presence(): void { /* Nobody is shown to watch the wall. */ }
  signals(): void { /* Nor to do anything there. */ }

  revoked(reason: string): void {
    this.leave({ kind: 'revoked', reason });
  }

  private begin(): void {
    this.timer = setInterval(() => this.look(), every);
    this.pulse.heardAt = this.source.now();
    if (!this.view) void this.read();
    this.source.listen(feed, this);
  }

  private end(): void {
    clearInterval(this.timer);
    clearTimeout(this.again);
    this.timer = this.again = undefined;
    this.source.leave(feed, this);
  }

  private async watch(): Promise<void> {
    try {
      const answer = await this.source.watch(feed, this.view?.seq ?? 0);
      if ('refusal' in answer) return this.refused(answer.refusal, () => void this.watch());
      this.joined(answer);
    } catch {
      // The connection ended; `connected` asks again.
    }
  }

  /** What changed between the reading and the watching was told to nobody here; and a lower version is another epoch's. */
  private joined({ version }: Head): void {
    this.heard(version);
    if (this.view && version !== this.view.seq) this.readSoon();
    this.look();
  }

  private take(frame: WallFrame): void {
    this.heard(frame.seq);
    if (this.reading || !this.view) return void this.meanwhile.push(frame);
    const next = applied(this.view, frame);
    if (next === 'reread') this.readSoon();
    else if (next !== 'known') this.show(next);
  }

  private heard(version: number): void {
    this.pulse.heardAt = this.source.now();
    this.pulse.of = version;
  }

  private show(view: PipelineView): void {
    this.view = view;
    this.pulse.have = view.seq;
    this.pulse.asOf = view.at;
    this.tell();
  }

  /** Once for all that is lost until then. */
  private readSoon(after = Math.max(0, this.readAt + calm - this.source.now())): void {
    this.again ??= setTimeout(() => {
      this.again = undefined;
      void this.read();
    }, after);
  }

  private async read(): Promise<void> {
    if (this.reading || this.gone) return;
    this.reading = true;
    this.readAt = this.source.now();
    try {
      this.taken(await this.source.read());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refused(error.refusal);
    } finally {
      this.reading = false;
    }
  }

  private taken(read: PipelineView): void {
    const { view, whole } = caughtUp(read, this.meanwhile);
    this.meanwhile = [];
    this.pulse.of = Math.max(view.seq, view.epoch === this.view?.epoch ? this.pulse.of : 0);
    this.pulse.heardAt = this.source.now();
    this.show(view);
    if (!whole) this.readSoon();
    this.look();
  }

  private refused(refusal: Refusal, retry = () => this.readSoon()): void {
    if (refusal.type === 'unavailable' || refusal.type === 'tooManyRequests') {
      setTimeout(() => { if (this.timer !== undefined) retry(); }, Math.max(calm, refusal.retryAfterMs));
      return;
    }
    if (refusal.type === 'signedOut') void queries.invalidateQueries({ queryKey: ['me'] });
    this.leave({ kind: 'refused', refusal });
  }

  /** What one may no longer see is not kept either. */
  private leave(status: FeedStatus): void {
    this.gone = status;
    this.view = undefined;
    this.source.leave(feed, this);
    this.tell();
  }

  private look(): void {
    if (!this.view || this.gone) return;
    const now = this.source.now();
    this.pulse.behindSince = this.pulse.of > this.view.seq ? (this.pulse.behindSince ?? now) : undefined;
    if (this.pulse.behindSince !== undefined && now - this.pulse.behindSince >= behindAfter && !this.reading) this.readSoon();
    this.tell();
  }

  private tell(): void {
    const status = this.gone ?? (this.view ? statusOf(this.pulse, this.source.now()) : { kind: 'connecting' as const });
    if (this.view === this.now.view && JSON.stringify(status) === JSON.stringify(this.now.status)) return;
    this.now = { view: this.view, status };
    this.listeners.forEach(tell => tell());
  }
}
