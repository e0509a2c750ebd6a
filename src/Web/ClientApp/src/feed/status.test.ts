import { expect, it } from 'vitest';
import { statusOf } from './status';

const pulse = { heardAt: 0, behindSince: undefined, have: 10, of: 10, asOf: 't' };

it('is live while the heartbeat is fresh', () => expect(statusOf(pulse, 7_000)).toEqual({ kind: 'live' }));
it('says nothing of a gap under a second', () => expect(statusOf({ ...pulse, of: 20, behindSince: 500 }, 1_400).kind).toBe('live'));
it('is catching up after that', () =>
  expect(statusOf({ ...pulse, of: 1_300, behindSince: 0 }, 1_000)).toEqual({ kind: 'catchingUp', have: 10, of: 1_300, asOf: 't' }));
it('is stale after twelve seconds of silence', () => expect(statusOf(pulse, 12_001)).toEqual({ kind: 'stale', asOf: 't' }));
