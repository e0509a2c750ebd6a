import { Refused } from '../api/client';
import { queries, readRoom } from '../api/queries';
import type { Answer, Audience, Frame, PresentPerson, RoomCommand, RoomView, SignalSeen } from '../api/types';
import { Feed, type FeedReader } from '../feed/Feed';
import { hub } from '../feed/hub';
import type { FeedStatus } from '../feed/status';
import { visits } from '../visits/visits';
import { fold } from './fold';

/** What a page draws. A new object whenever anything changed. */
export interface RoomNow {
  room?: RoomView;
  status: FeedStatus;
  people: PresentPerson[];
  signs: SignalSeen[];
  /** Entries as they come, newest last: for the announcer and for what shows for a moment only. */
  recent: Frame[];
}

/** A page that was prepared and never shown is let go after this, ms. */
const forgottenAfter = 15_000;

/** One room, live: reads the state, follows the feed from there and folds what happens. */
export class RoomStore implements FeedReader {
  private readonly id: string;
  private readonly feed: Feed;
  private readonly listeners = new Set<() => void>();
  private room: RoomView | undefined;
  /** Somebody shows the room, or is about to. */
  private wanted = false;
  private following = false;
  private loading: Promise<void> | undefined;
  private forgotten: ReturnType<typeof setTimeout> | undefined;
  private refused: FeedStatus | undefined;
  private recent: Frame[] = [];
  /** Entries that a state being read may not hold yet. */
  private behindRead: Frame[] = [];
  private rereading: ReturnType<typeof setTimeout> | undefined;
  private now: RoomNow = { status: { kind: 'connecting' }, people: [], signs: [], recent: [] };

  constructor(id: string) {
    this.id = id;
    this.feed = new Feed(`rooms/${id}`, this);
  }

  /** Reads the state and follows it before anything of it is drawn: so a page is drawn once, whole and live. */
  async prepare(): Promise<void> {
    hub.open();
    this.wanted = true;
    this.forgotten = setTimeout(() => this.end(), forgottenAfter);
    await this.load();
    if (this.following) await this.feed.settled;
  }

  subscribe = (tell: () => void): (() => void) => {
    clearTimeout(this.forgotten);
    this.listeners.add(tell);
    this.wanted = true;
    if (!this.following) void this.load();
    return () => {
      this.listeners.delete(tell);
      if (this.listeners.size === 0) this.end();
    };
  };

  snapshot = (): RoomNow => this.now;

  submit = (command: RoomCommand, id: string): Promise<Answer> => hub.submit(this.feed.name, { id, ...command });

  typing = (to: Audience): void => hub.signal(this.feed.name, { kind: 'typing', to });

  entry(frame: Frame): void {
    this.recent = [...this.recent, frame].slice(-50);
    this.behindRead = [...this.behindRead, frame].slice(-1_000);
    if (this.room && frame.seq > this.room.version) this.foldIn(frame);
    this.changed();
  }

  opened(frame: Frame): void {
    if (!this.room) return;
    this.reread();
    this.recent = this.recent.map(known => (known.seq === frame.seq ? frame : known));
  }

  changed(): void {
    const { status, people, signs } = this.feed;
    if (this.room) visits.saw(this.id, this.room.version);
    const gone = status.kind === 'revoked' || status.kind === 'refused';
    if (gone) this.forget();
    this.now = { room: this.room, status: this.refused ?? status, people, signs, recent: this.recent };
    this.listeners.forEach(tell => tell());
  }

  restart(): void {
    this.room = undefined;
    this.following = false;
    void this.load();
  }

  private load(): Promise<void> {
    return (this.loading ??= this.readAndFollow().finally(() => (this.loading = undefined)));
  }

  private async readAndFollow(): Promise<void> {
    this.refused = undefined;
    const room = await this.read();
    if (!room || !this.wanted) return;
    this.room = room;
    this.following = true;
    this.feed.follow(room, new Date().toISOString());
    this.changed();
  }

  private end(): void {
    this.wanted = this.following = false;
    clearTimeout(this.rereading);
    this.rereading = undefined;
    this.feed.stop();
  }

  private foldIn(frame: Frame): void {
    const { room, reread } = fold(this.room!, frame);
    this.room = room;
    if (reread) this.reread();
  }

  /** Reads the state again soon: openings and lists come whole from the server. A crowd does not ask in the same moment. */
  private reread(): void {
    const soon = this.room?.me.viewpoint === 'observer' ? 500 * Math.random() : 0;
    this.rereading ??= setTimeout(() => void this.readAgain(), 60 + soon);
  }

  private async readAgain(): Promise<void> {
    this.rereading = undefined;
    const room = await this.read();
    if (!room || room.version < (this.room?.version ?? 0)) return;
    this.room = this.behindRead.filter(frame => frame.seq > room.version).reduce((now, frame) => fold(now, frame).room, room);
    this.behindRead = [];
    this.changed();
  }

  private async read(): Promise<RoomView | undefined> {
    try {
      return await readRoom(this.id);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.couldNot(error.refusal);
      return undefined;
    }
  }

  private couldNot(refusal: Refused['refusal']): void {
    if (refusal.type === 'unavailable' || refusal.type === 'tooManyRequests') {
      setTimeout(() => void (this.room ? this.readAgain() : this.load()), Math.max(500, refusal.retryAfterMs));
      return;
    }
    if (refusal.type === 'signedOut') void queries.invalidateQueries({ queryKey: ['me'] });
    this.refused = { kind: 'refused', refusal };
    this.forget();
    this.changed();
  }

  /** What one may no longer see is not kept either. */
  private forget(): void {
    this.room = undefined;
    this.recent = [];
    this.behindRead = [];
  }
}
