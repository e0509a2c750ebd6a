import { describe, expect, it, vi } from 'vitest';
import { applied, caughtUp } from './frames';
import { bars, funnel, percent } from './figures';
import type { PipelineView, WallFrame } from './view';
import { WallStore, type Source } from './WallStore';
import { Refused } from '../api/client';

const view: PipelineView = {
  epoch: 'e1', seq: 10, at: '2026-11-23T07:00:00Z', projects: 2,
  funnel: [], money: { target: '10000000000', signed: '0', committed: '0', inTalks: '0' }, moved: { count: 0, latest: [] }, live: { count: 0, talks: 0, auctions: [] },
  deadlines: [], stuck: [], memoranda: { signed: 0, agreements: 0, lapsed: 0 }, commitments: [], flags: [], cases: { week: 0, month: 0, quarter: 0, longer: 0 }, frameworks: [], corridors: [], ticker: [],
};
const frame = (seq: number, changes: WallFrame['changes'] = {}, epoch = 'e1'): WallFrame => ({ epoch, seq, at: '2026-11-23T07:00:01Z', changes });

describe('a frame', () => {
  it('replaces the members that it names and leaves the others', () => {
    const next = applied(view, frame(11, { projects: 3 }));
    expect(next).toEqual({ ...view, seq: 11, at: '2026-11-23T07:00:01Z', projects: 3 });
  });
  it('is known already', () => expect(applied(view, frame(10))).toBe('known'));
  it('after a gap has the view read again', () => expect(applied(view, frame(12))).toBe('reread'));
  it('of another epoch has the view read again, whatever its seq', () => expect(applied(view, frame(11, {}, 'e2'))).toBe('reread'));
});

describe('frames that came while the view was being read', () => {
  it('are taken in from where it stands', () => {
    expect(caughtUp(view, [frame(9), frame(10), frame(11, { projects: 4 }), frame(12)])).toMatchObject({ whole: true, view: { seq: 12, projects: 4 } });
  });
  it('are of no use after a gap', () => expect(caughtUp(view, [frame(11), frame(13)])).toMatchObject({ whole: false, view: { seq: 11 } }));
  it('of another epoch are left out', () => expect(caughtUp(view, [frame(400, {}, 'e0')])).toMatchObject({ whole: true, view: { seq: 10 } }));
});

describe('the wall', () => {
  function wall(...views: (PipelineView | Refused)[]) {
    vi.useFakeTimers();
    let reads = 0;
    let version = 0;
    const source: Source = {
      read: async () => {
        const read = views[Math.min(reads++, views.length - 1)]!;
        if (read instanceof Refused) throw read;
        version = read.seq;
        return read;
      },
      listen: (_, listener) => listener.connected(),
      leave: () => {},
      watch: async () => ({ version, head: '', frames: [], more: false }),
      now: () => Date.now(),
    };
    const store = new WallStore(source);
    const stop = store.subscribe(() => {});
    return { store, stop, reads: () => reads, settle: (ms = 0) => vi.advanceTimersByTimeAsync(ms) };
  }

  it('shows what it reads and what follows', async () => {
    const { store, settle, stop } = wall(view);
    await settle();
    expect(store.snapshot()).toMatchObject({ view: { seq: 10 }, status: { kind: 'live' } });
    store.frames([frame(11, { projects: 7 })]);
    expect(store.snapshot().view?.projects).toBe(7);
    stop();
  });

  it('reads again after a gap, once for many', async () => {
    const { store, settle, stop, reads } = wall(view, { ...view, seq: 20, projects: 9 });
    await settle(2_000);
    const before = reads();
    store.frames([frame(15), frame(16), frame(17)]);
    await settle(1_100);
    expect(reads()).toBe(before + 1);
    expect(store.snapshot().view).toMatchObject({ seq: 20, projects: 9 });
    stop();
  });

  it('reads again when it is told to, and for another epoch', async () => {
    const { store, settle, stop, reads } = wall({ ...view, seq: 20 }, { ...view, seq: 20 }, { ...view, epoch: 'e2', seq: 1 });
    await settle(2_000);
    store.resync();
    await settle(1_100);
    expect(reads()).toBe(2);
    store.frames([frame(1, {}, 'e2')]);
    await settle(1_100);
    expect(store.snapshot()).toMatchObject({ view: { epoch: 'e2', seq: 1 }, status: { kind: 'live' } });
    stop();
  });

  it('bears a heartbeat that is ahead for a second, then says so and reads again', async () => {
    const { store, settle, stop, reads } = wall(view);
    await settle(2_000);
    const before = reads();
    store.heartbeat({ version: 12, head: '', now: '2026-11-23T07:00:05Z' });
    await settle(900);
    expect([store.snapshot().status.kind, reads()]).toEqual(['live', before]);
    await settle(700);
    expect(store.snapshot().status.kind).toBe('catchingUp');
    expect(reads()).toBeGreaterThan(before);
    stop();
  });

  it('is stale after twelve seconds of silence', async () => {
    const { store, settle, stop } = wall(view);
    await settle(13_000);
    expect(store.snapshot().status.kind).toBe('stale');
    stop();
  });

  it('keeps nothing of what one may not see', async () => {
    const { store, settle, stop } = wall(new Refused({ type: 'notAllowed' }));
    await settle();
    expect(store.snapshot()).toEqual({ view: undefined, status: { kind: 'refused', refusal: { type: 'notAllowed' } } });
    stop();
  });
});

describe('figures', () => {
  it.each([['4300000000', 43], ['0', 0], ['1000000', 1], ['12500000000.00', 125]])('%s is %i percent of ten billion', (amount, share) => expect(percent(amount, '10000000000')).toBe(share));
  it('has no share of nothing', () => expect(percent('1', '0')).toBeUndefined());

  it('draws the three sums beside the target, never added', () => {
    expect(bars({ target: '10000000000', signed: '2500000000', committed: '0', inTalks: '20000000000' })).toEqual({ target: 0.5, signed: 0.125, committed: 0, inTalks: 1 });
  });

  it('has the funnel in the order of the way, with what it does not know at the end', () => {
    const table = funnel([{ province: 'Sindh', stage: 'mou', count: 2 }, { province: 'Elsewhere', stage: 'dreaming', count: 1 }, { province: 'Balochistan', stage: 'mou', count: 3 }]);
    expect(table.provinces).toEqual(['Balochistan', 'Sindh', 'Elsewhere']);
    expect(table.stages.slice(0, 2)).toEqual(['scouting', 'interest']);
    expect(table.stages.at(-1)).toBe('dreaming');
    expect([table.total('mou'), table.count('mou', 'Sindh'), table.total('scouting')]).toEqual([5, 2, 0]);
  });
});
