import { expect, it } from 'vitest';
import { ServerClock } from './clock';

const iso = (ms: number) => new Date(ms).toISOString();

it('believes the sample that was delayed least', () => {
  let monotonic = 1_000;
  const clock = new ServerClock(() => monotonic, () => 50_000);
  clock.hear(iso(100_900)); // sent at 1,000 + 100,000, heard 100 ms late
  monotonic = 6_000;
  clock.hear(iso(105_600)); // 400 ms late
  expect(clock.now()).toBe(105_900);
});

it('forgets a sample after a minute', () => {
  let monotonic = 0;
  const clock = new ServerClock(() => monotonic, () => 0);
  clock.hear(iso(10_000));
  monotonic = 61_000;
  clock.hear(iso(70_000));
  expect(clock.now()).toBe(70_000);
});

it('is uncertain until it has heard the server, and again after a sleep', () => {
  const clock = new ServerClock(() => 0, () => 7_000);
  expect([clock.certain, clock.now()]).toEqual([false, 7_000]);
  clock.hear(iso(9_000));
  expect(clock.certain).toBe(true);
  clock.forget();
  expect([clock.certain, clock.now()]).toEqual([false, 7_000]);
});
