import { describe, expect, it } from 'vitest';
import type { RoomSummary } from '../api/types';
import { changed, mostFacts, newest, type Fact } from './since';

const room = (id: string, version: number): RoomSummary => ({ id, kind: 'auction', title: id, phase: 'open', project: null, closesAt: null, version });
const fact = (of: string, seq: number, second: number): Fact =>
  ({ room: of, title: of, seq, at: `2026-03-01T10:00:${String(second).padStart(2, '0')}.000Z`, event: { type: 'closed' } });

describe('since this person left', () => {
  it('only rooms that went on, or that are new, are asked', () =>
    expect(changed([room('a', 9), room('b', 4), room('new', 2)], { at: 0, versions: { a: 7, b: 4, gone: 3 } }).map(r => r.id)).toEqual(['a', 'new']));

  it('no more rooms are asked than facts are told', () =>
    expect(changed(Array.from({ length: 40 }, (_, n) => room(`r${n}`, 1)), { at: 0, versions: {} })).toHaveLength(mostFacts));

  it('the newest fact comes first, within one moment the last of a room', () =>
    expect(newest([fact('a', 1, 5), fact('b', 8, 7), fact('a', 2, 5)]).map(f => f.seq)).toEqual([8, 2, 1]));

  it('at most twelve are told', () =>
    expect(newest(Array.from({ length: 30 }, (_, n) => fact('a', n, n))).map(f => f.seq)).toEqual(Array.from({ length: 12 }, (_, n) => 29 - n)));
});
