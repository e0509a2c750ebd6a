/** How long a sample of the server's clock counts. */
const window = 60_000;

interface Sample { heard: number; offset: number }

/**
 * The server's clock, heard through a network: `performance.now()` plus the largest (heartbeat − arrival) of the last 60 s, because the
 * largest is the one that was delayed least. A tab that slept forgets all samples and is uncertain until the next.
 */
export class ServerClock {
  private samples: Sample[] = [];
  private readonly monotonic: () => number;
  private readonly wall: () => number;
  /** The last best offset (or the device's own clock): where to stand while uncertain. */
  private fallback: number;

  constructor(monotonic = () => performance.now(), wall = () => Date.now()) {
    this.monotonic = monotonic;
    this.wall = wall;
    this.fallback = wall() - monotonic();
  }

  /** @param now The server's time of the heartbeat, RFC 3339. */
  hear(now: string): void {
    const heard = this.monotonic();
    this.samples = [...this.samples.filter(s => heard - s.heard < window), { heard, offset: Date.parse(now) - heard }];
  }

  forget(): void {
    this.samples = [];
    this.fallback = this.wall() - this.monotonic();
  }

  /** Whether {@link now} rests on what the server said; else it is shown with ≈. */
  get certain(): boolean {
    return this.samples.length > 0;
  }

  /** Server time in Unix milliseconds. */
  now(): number {
    if (!this.certain) return this.monotonic() + this.fallback;
    return this.monotonic() + Math.max(...this.samples.map(s => s.offset));
  }
}

export const serverClock = new ServerClock();

if (typeof document !== 'undefined') document.addEventListener('visibilitychange', () => serverClock.forget());
