import { ask } from '../api/client';
import type { Frame, FramesPage, Head, Heartbeat, PresentPerson, SignalSeen } from '../api/types';
import { follows, openParts, partsFit } from '../chain/chain';
import { hub, type FeedListener } from './hub';
import { statusOf, type FeedStatus, type Pulse } from './status';

/** What a feed's owner is told: entries in order, each exactly once and checked; entries opened later; a new status. */
export interface FeedReader {
  entry(frame: Frame): void;
  opened(frame: Frame): void;
  changed(): void;
  /** The position is of no use (the server's record is shorter): read the state again. */
  restart(): void;
}

/** Of how many entries the hashes are kept; an opening sends at most 100 again. */
const remembered = 2_000;

const hashesOf = ({ whoHash, whatHash }: Frame) => whoHash + whatHash;

/** Our place in one feed: holds the head, checks every frame against it, and asks for what it missed. */
export class Feed implements FeedListener {
  readonly name: string;
  status: FeedStatus = { kind: 'connecting' };
  people: PresentPerson[] = [];
  signs: (SignalSeen & { until: number })[] = [];
  version = 0;
  head = '';

  private readonly reader: FeedReader;
  /** Frames that came before their turn. */
  private readonly waiting = new Map<number, Frame>();
  /** The hashes of the latest entries: what is opened later has to be one of them. */
  private readonly sealed = new Map<number, string>();
  private asking = false;
  private settle: () => void = () => {};
  /** When the first answer to our watching is there, whatever it says. */
  readonly settled = new Promise<void>(done => (this.settle = done));
  private pulse: Pulse = { heardAt: performance.now(), behindSince: undefined, have: 0, of: 0 };
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(name: string, reader: FeedReader) {
    this.name = name;
    this.reader = reader;
  }

  /** Follows the feed from a position that the state named. */
  follow({ version, head }: Head, asOf?: string): void {
    this.version = version;
    this.head = head;
    this.waiting.clear();
    this.pulse = { heardAt: performance.now(), behindSince: undefined, have: version, of: version, asOf };
    this.timer ??= setInterval(() => this.look(), 500);
    hub.listen(this.name, this);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    hub.leave(this.name, this);
  }

  connected(): void {
    void this.ask();
  }

  lost(): void {
    this.people = [];
    this.reader.changed();
  }

  frames(frames: Frame[]): void {
    for (const frame of frames) this.take(frame);
    if (this.waiting.size > 0) void this.ask();
    this.look();
  }

  heartbeat({ version, head, now }: Heartbeat[string]): void {
    this.heard(version, now);
    if (version === this.version && head !== this.head) this.broke(version);
    if (version > this.version) void this.ask();
    this.look();
  }

  presence(people: PresentPerson[]): void {
    this.people = people;
    this.reader.changed();
  }

  signals(signals: SignalSeen[]): void {
    const until = performance.now() + 15_000;
    const same = (a: SignalSeen, b: SignalSeen) => a.person === b.person && a.kind === b.kind;
    this.signs = [...this.signs.filter(old => !signals.some(s => same(s, old))), ...signals.map(s => ({ ...s, until }))];
    this.reader.changed();
  }

  revoked(reason: string): void {
    this.end({ kind: 'revoked', reason });
  }

  private get ended(): boolean {
    return this.status.kind === 'revoked' || this.status.kind === 'broken' || this.status.kind === 'refused';
  }

  /** Watches from our position; also the way to fill a gap. One question at a time. */
  private async ask(): Promise<void> {
    if (this.asking || this.ended) return;
    this.asking = true;
    const from = this.version;
    try {
      await this.watch();
    } catch {
      // The connection ended; `connected` asks again.
    } finally {
      this.asking = false;
    }
    this.settle();
    if (this.waiting.size > 0 && this.version > from) void this.ask();
  }

  private async watch(): Promise<void> {
    const answer = await hub.watch(this.name, this.version);
    if ('refusal' in answer) return this.refused(answer.refusal);
    this.heard(answer.version);
    answer.frames.forEach(frame => this.take(frame));
    if (answer.more) await this.page(answer.version);
    this.look();
  }

  private async page(until: number): Promise<void> {
    while (this.version < until && !this.ended) {
      const before = this.version;
      const page = await ask<FramesPage>(`/api/${this.name}/frames?after=${before}&limit=1000`);
      page.frames.forEach(frame => this.take(frame));
      this.look();
      if (this.version === before) return;
    }
  }

  private refused(refusal: Extract<FeedStatus, { kind: 'refused' }>['refusal']): void {
    if (refusal.type === 'diverged') return this.reader.restart();
    if (refusal.type !== 'unavailable' && refusal.type !== 'tooManyRequests') return this.end({ kind: 'refused', refusal });
    setTimeout(() => void this.ask(), refusal.retryAfterMs);
  }

  private take(frame: Frame): void {
    if (this.ended) return;
    if (frame.seq <= this.version) return this.reopen(frame);
    this.keep(frame);
    for (let next = this.waiting.get(this.version + 1); next && !this.ended; next = this.waiting.get(this.version + 1)) this.apply(next);
  }

  /** An answer may come after the news that opened what it still has sealed. */
  private keep(frame: Frame): void {
    const held = this.waiting.get(frame.seq);
    if (!held || openParts(frame) >= openParts(held)) this.waiting.set(frame.seq, frame);
  }

  private apply(frame: Frame): void {
    this.waiting.delete(frame.seq);
    if (!follows(this.head, frame)) return this.broke(frame.seq);
    this.version = frame.seq;
    this.head = frame.head;
    this.remember(frame);
    this.pulse.have = frame.seq;
    this.pulse.of = Math.max(this.pulse.of, frame.seq);
    this.pulse.asOf = frame.at;
    this.reader.entry(frame);
  }

  private remember(frame: Frame): void {
    this.sealed.set(frame.seq, hashesOf(frame));
    if (this.sealed.size > remembered) this.sealed.delete(this.sealed.keys().next().value!);
  }

  /** A known entry, opened: its hashes are the ones that stand in the chain, and its parts have to fit them. */
  private reopen(frame: Frame): void {
    const known = this.sealed.get(frame.seq);
    if (partsFit(frame) && (known === undefined || known === hashesOf(frame))) this.reader.opened(frame);
    else this.broke(frame.seq);
  }

  private heard(version: number, now?: string): void {
    this.pulse.heardAt = performance.now();
    this.pulse.of = Math.max(this.pulse.of, version);
    if (now && version === this.version) this.pulse.asOf = now;
  }

  private broke(seq: number): void {
    this.end({ kind: 'broken', seq });
  }

  private end(status: FeedStatus): void {
    this.stop();
    this.status = status;
    this.reader.changed();
  }

  private look(): void {
    if (this.ended) return;
    const now = performance.now();
    this.pulse.behindSince = this.pulse.of > this.version ? (this.pulse.behindSince ?? now) : undefined;
    const status = statusOf(this.pulse, now);
    const signs = this.signs.filter(s => s.until > now);
    const same = JSON.stringify(status) === JSON.stringify(this.status) && signs.length === this.signs.length;
    this.status = status;
    this.signs = signs;
    if (!same) this.reader.changed();
  }
}
