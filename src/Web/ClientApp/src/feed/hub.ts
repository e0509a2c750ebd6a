import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { ask, Refused } from '../api/client';
import type { Answer, Frame, Heartbeat, PresentPerson, Receipt, Refusal, SignalSeen, Watching } from '../api/types';
import { serverClock } from './clock';

/** What one feed is told by the hub. */
export interface FeedListener {
  frames(frames: Frame[]): void;
  heartbeat(head: Heartbeat[string]): void;
  presence(people: PresentPerson[]): void;
  signals(signals: SignalSeen[]): void;
  revoked(reason: string): void;
  connected(): void;
  lost(): void;
}

/** Milliseconds before the nth attempt: at once, then slower, never more than 15 s, spread so that a crowd does not come together. */
const patience = (attempt: number) => (attempt === 0 ? 200 : Math.min(15_000, 500 * 2 ** attempt)) * (0.75 + Math.random() / 2);

/** The one live connection. It comes back for ever: only the person or the server's word ends a feed. */
class Hub {
  private readonly connection: HubConnection;
  private readonly listeners = new Map<string, FeedListener>();
  private starting: Promise<void> | undefined;
  /** Opened before anybody listens: a page that is about to be drawn will. */
  private expected = false;
  /** Called when the connection could not be made: perhaps the session has ended. */
  onFailure: () => void = () => {};

  constructor() {
    this.connection = new HubConnectionBuilder()
      .withUrl('/hubs/live', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => patience(previousRetryCount) })
      .configureLogging(LogLevel.None)
      .build();
    this.connection.on('Frames', (feed: string, frames: Frame[]) => this.listeners.get(feed)?.frames(frames));
    this.connection.on('Presence', (feed: string, people: PresentPerson[]) => this.listeners.get(feed)?.presence(people));
    this.connection.on('Signals', (feed: string, signals: SignalSeen[]) => this.listeners.get(feed)?.signals(signals));
    this.connection.on('Revoked', (feed: string, reason: string) => this.listeners.get(feed)?.revoked(reason));
    this.connection.on('Heartbeat', (heads: Heartbeat) => this.beat(heads));
    // A planned stop says so; the connection then ends and comes back by itself.
    this.connection.on('Draining', () => {});
    this.connection.onreconnected(() => this.listeners.forEach(feed => feed.connected()));
    this.connection.onreconnecting(() => {
      this.listeners.forEach(feed => feed.lost());
      this.onFailure();
    });
    this.connection.onclose(() => {
      this.listeners.forEach(feed => feed.lost());
      if (this.listeners.size > 0) void this.start();
    });
  }

  private get wanted(): boolean {
    return this.listeners.size > 0 || this.expected;
  }

  get connected(): boolean {
    return this.connection.state === HubConnectionState.Connected;
  }

  /** Connects for a feed that somebody is about to listen to, while its page is still being made. */
  open(): void {
    this.expected = true;
    if (!this.connected) void this.start();
  }

  listen(feed: string, listener: FeedListener): void {
    this.expected = false;
    this.listeners.set(feed, listener);
    if (this.connected) listener.connected();
    else void this.start();
  }

  /** Ends the connection, for instance to come back as somebody else. */
  async stop(): Promise<void> {
    this.listeners.clear();
    await this.connection.stop();
  }

  leave(feed: string, listener: FeedListener): void {
    if (this.listeners.get(feed) !== listener) return;
    this.listeners.delete(feed);
    this.send('Unwatch', feed);
  }

  watch(feed: string, after: number): Promise<Watching | { refusal: Refusal }> {
    return this.connection.invoke('Watch', feed, after);
  }

  /** Sends a command and waits for its answer. Whatever goes wrong on the way is `unavailable`: the outcome is unknown. */
  async submit(feed: string, command: { id: string; type: string }): Promise<Answer> {
    try {
      if (this.connected) return await this.connection.invoke<Answer>('Submit', feed, command);
      return { receipt: await ask<Receipt>(`/api/${feed}/commands`, command) };
    } catch (error) {
      return { refusal: error instanceof Refused ? error.refusal : { type: 'unavailable', retryAfterMs: 1_000 } };
    }
  }

  signal(feed: string, signal: { kind: 'typing' | 'reading'; to?: string }): void {
    this.send('Signal', feed, signal);
  }

  /** What may be lost is not waited for; a lost connection is told by `lost`. */
  private send(method: string, ...args: unknown[]): void {
    if (this.connected) this.connection.send(method, ...args).catch(() => this.listeners.forEach(feed => feed.lost()));
  }

  private beat(heads: Heartbeat): void {
    const [first] = Object.values(heads);
    if (first) serverClock.hear(first.now);
    for (const [feed, head] of Object.entries(heads)) this.listeners.get(feed)?.heartbeat(head);
  }

  private start(): Promise<void> {
    this.starting ??= this.insist().finally(() => (this.starting = undefined));
    return this.starting;
  }

  private async insist(): Promise<void> {
    for (let attempt = 0; this.connection.state === HubConnectionState.Disconnected && this.wanted; attempt++) {
      try {
        await this.connection.start();
        this.listeners.forEach(feed => feed.connected());
      } catch {
        this.expected = false;
        this.onFailure();
        await new Promise(resolve => setTimeout(resolve, patience(attempt)));
      }
    }
  }
}

export const hub = new Hub();
