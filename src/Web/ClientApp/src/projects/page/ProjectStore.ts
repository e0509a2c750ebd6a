import { Refused } from '../../api/client';
import { meQuery, queries, readProject } from '../../api/queries';
import type { Answer, ProjectCommand, ProjectView } from '../../api/types';
import { Feed, type FeedReader } from '../../feed/Feed';
import { hub } from '../../feed/hub';
import type { FeedStatus } from '../../feed/status';

/** What the page draws. A new object whenever anything changed. */
export interface ProjectNow {
  project?: ProjectView;
  /** How current it is; undefined for those who are not signed in: they look now and then. */
  status?: FeedStatus;
  refused: boolean;
}

/** Between two readings of the state while entries come, and for those who are not signed in, ms. */
const calm = 500;
const everyLook = 30_000;
/** A page that was prepared and never shown is let go after this, ms. */
const forgottenAfter = 15_000;

/**
 * One project, live: its feed says that something happened, the state is then read whole. A project changes a few times a day; to fold
 * twenty kinds of events here would save nothing. Those who are not signed in have no feed: they look every 30 s.
 */
export class ProjectStore implements FeedReader {
  private readonly id: string;
  private readonly feed: Feed;
  private readonly listeners = new Set<() => void>();
  private project: ProjectView | undefined;
  private refused = false;
  private following = false;
  private wanted = false;
  private loading: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private forgotten: ReturnType<typeof setTimeout> | undefined;
  private now: ProjectNow = { refused: false };

  constructor(id: string) {
    this.id = id;
    this.feed = new Feed(`projects/${id}`, this);
  }

  /** Reads the state before anything of it is drawn. */
  prepare(): Promise<void> {
    this.wanted = true;
    this.forgotten = setTimeout(() => this.end(), forgottenAfter);
    return this.load();
  }

  subscribe = (tell: () => void): (() => void) => {
    clearTimeout(this.forgotten);
    this.listeners.add(tell);
    this.wanted = true;
    if (!this.project && !this.refused) void this.load();
    return () => {
      this.listeners.delete(tell);
      if (this.listeners.size === 0) this.end();
    };
  };

  snapshot = (): ProjectNow => this.now;

  submit = (command: ProjectCommand, id: string): Promise<Answer> => hub.submit(this.feed.name, { ...command, id });

  entry(): void {
    this.readSoon(calm);
    this.changed();
  }

  opened(): void {
    this.readSoon(calm);
  }

  changed(): void {
    const { status } = this.feed;
    if (status.kind === 'revoked' || status.kind === 'refused') {
      this.project = undefined;
      this.refused = true;
    }
    this.now = { project: this.project, status: this.following ? status : undefined, refused: this.refused };
    this.listeners.forEach(tell => tell());
  }

  restart(): void {
    this.following = false;
    void this.load();
  }

  private load(): Promise<void> {
    return (this.loading ??= this.readAndFollow().finally(() => (this.loading = undefined)));
  }

  private async readAndFollow(): Promise<void> {
    const me = await queries.ensureQueryData(meQuery).catch(() => null);
    await this.read();
    if (!this.project || !this.wanted) return;
    if (!me) return this.readSoon(everyLook);
    if (this.following) return;
    this.following = true;
    this.feed.follow(this.project, new Date().toISOString());
    this.changed();
  }

  /** Reads once for all that happens until then. */
  private readSoon(after: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.load();
    }, after);
  }

  private async read(): Promise<void> {
    try {
      const project = await readProject(this.id);
      if (project.version >= (this.project?.version ?? 0)) this.project = project;
      this.changed();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.couldNot(error.refusal);
    }
  }

  private couldNot(refusal: Refused['refusal']): void {
    if (refusal.type === 'unavailable' || refusal.type === 'tooManyRequests') return this.readSoon(Math.max(calm, refusal.retryAfterMs));
    if (refusal.type === 'signedOut') void queries.invalidateQueries({ queryKey: ['me'] });
    this.project = undefined;
    this.refused = true;
    this.changed();
  }

  private end(): void {
    this.wanted = this.following = false;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.feed.stop();
  }
}
