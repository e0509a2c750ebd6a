import { describe, expect, it } from 'vitest';
import type { FigureView } from '../api/types';
import { acts, commandOf, isWhole, register } from './hosting/acts';
import { filtersOf, searchOf } from './catalogue/filters';
import { liesIn } from './map/box';
import { groupsOf } from './map/groups';
import { grouped } from './page/figures';
import { isOverdue, progress } from './page/progress';
import { daysSince } from './words/days';
import { digits } from './words/digits';
import { quarter } from './words/words';

describe('a search of the catalogue', () => {
  it('comes back from its address as it went', () => {
    const filters = { q: '雷克 迪克', mineral: 'rare earths', province: 'Khyber Pakhtunkhwa', stage: 'auction', sort: 'desk' } as const;
    expect(filtersOf(searchOf(filters))).toEqual(filters);
  });

  it('says nothing of what is not chosen', () => {
    expect(searchOf({ q: '  ', sort: 'name' })).toBe('');
    expect(filtersOf('?q=&stage=%20&page=3')).toEqual({});
  });

  it('asks the same with the same words, whatever their order', () => expect(searchOf(filtersOf('?stage=mou&mineral=gold'))).toBe('mineral=gold&stage=mou'));
  it('sorts by nothing that the server does not know', () => expect(filtersOf('?sort=price')).toEqual({}));
});

describe('days on a desk', () => {
  const now = Date.parse('2026-11-28T12:00:00Z');
  it.each([['2026-11-28T11:59:00Z', 0], ['2026-11-27T12:00:01Z', 0], ['2026-11-27T12:00:00Z', 1], ['2025-11-28T12:00:00Z', 365], ['2026-11-29T00:00:00Z', 0]])('since %s: %i', (since, days) => expect(daysSince(since, now)).toBe(days));
});

it.each([['21200', '21,200'], ['7.30', '7.3'], ['0.48', '0.48'], ['13', '13'], ['5570.000', '5,570'], ['1234567.25', '1,234,567.25']])('writes the figure %s as %s', (value, written) => expect(digits(value)).toBe(written));

describe('figures', () => {
  const figure = (seq: number, topic?: string, conflicts = false) => ({ figure: seq, topic, conflicts }) as FigureView;

  it('of one topic that differ stand together, and no other', () => {
    const groups = grouped([figure(1, 'resource', true), figure(2), figure(3, 'resource', true), figure(4, 'jobs'), figure(5, 'jobs')]);
    expect(groups.map(group => group.figures.map(f => f.figure))).toEqual([[1, 3], [2], [4], [5]]);
    expect(groups.map(group => group.topic)).toEqual(['resource', undefined, undefined, undefined]);
  });
});

describe('a commitment', () => {
  it('of which nothing was reported has no progress: that is not zero', () => {
    expect(progress('4000', undefined)).toBeUndefined();
    expect(progress('4000', '0')).toBe(0);
  });

  it('is never more than whole', () => expect([progress('4000', '1000'), progress('4000', '5200')]).toEqual([0.25, 1]));
  it('is due until the end of its day', () => expect([isOverdue('2026-11-28', '2026-11-28'), isOverdue('2026-11-27', '2026-11-28')]).toEqual([false, true]));
});

it('has a sign in four parts for the way, none for what stands beside it', () =>
  expect(['scouting', 'nda', 'dataRoom', 'mou', 'auction', 'agreement', 'financing', 'production', 'onHold', 'something new'].map(quarter)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, undefined, undefined]));

describe('markers', () => {
  it('that would hide each other are one', () => {
    const groups = groupsOf([{ id: 'a', x: 0, y: 0 }, { id: 'b', x: 10, y: 5 }, { id: 'c', x: 100, y: 0 }], 32);
    expect(groups).toEqual([{ members: ['a', 'b'], x: 0, y: 0 }, { members: ['c'], x: 100, y: 0 }]);
  });

  it('stand apart as soon as there is room', () => expect(groupsOf([{ id: 'a', x: 0, y: 0 }, { id: 'b', x: 33, y: 0 }], 32)).toHaveLength(2));
});

it('says of a place whether the map shows it; of an unknown one that it does not', () => {
  const box = { west: 60, south: 24, east: 70, north: 30 };
  expect([{ lat: '29.13', lon: '62.05', approximate: true }, { lat: '33.4', lon: '71.6', approximate: true }, null].map(place => liesIn(box, place))).toEqual([true, false, false]);
});

describe('what an official fills in', () => {
  const act = (type: string) => acts.find(one => one.type === type)!;

  it('is whole when all that is needed is there, and is sent as the wire calls it', () => {
    const filled = { commitment: '2', reached: '5,200', asOf: '2026-10', source: ' Company report ' };
    expect(isWhole(act('report'), filled)).toBe(true);
    expect(commandOf(act('report'), filled)).toEqual({ type: 'report', commitment: 2, value: '5200', asOf: '2026-10', source: 'Company report' });
  });

  it('leaves out what is empty, and names the currency', () => {
    expect(commandOf(act('recordValue'), { status: 'signed', amount: '5,570,000,000', source: 'press', asOf: ' ' }))
      .toEqual({ type: 'recordValue', status: 'signed', amount: { amount: '5570000000', currency: 'USD' }, source: 'press' });
    expect(isWhole(act('changeStage'), { to: 'mou', reason: 'r', nextStep: ' ', desk: 'd' })).toBe(false);
  });

  it('says how a project begins: a name in its languages, a place, and lists with any of the three commas between', () => {
    const filled = { name: 'Dilband', nameUr: 'دلبند', province: 'Balochistan', district: 'Kalat', minerals: 'iron، copper', lat: '29.5', lon: '66.7', owner: 'Authority', certainty: 'published', sources: 'survey，press', draft: 'yes' };
    expect([isWhole(register, filled), isWhole(register, { ...filled, province: '' })]).toEqual([true, false]);
    expect(commandOf(register, filled)).toEqual({
      type: 'register', name: { en: 'Dilband', ur: 'دلبند' }, province: 'Balochistan', district: 'Kalat', minerals: ['iron', 'copper'], location: { lat: '29.5', lon: '66.7', approximate: true },
      owner: 'Authority', certainty: 'published', sources: ['survey', 'press'], draft: true,
    });
  });

  it('puts right what was changed alone, a name with all its languages', () => {
    const before = { name: 'Dilband', nameZh: '迪尔班德', district: 'Kalat', minerals: 'iron' };
    expect(commandOf(act('correct'), { ...before, name: 'Dilband iron', reason: 'r' }, before)).toEqual({ type: 'correct', reason: 'r', name: { en: 'Dilband iron', zh: '迪尔班德' } });
  });

  it('sends every framework that is ticked, also none', () => {
    expect(commandOf(act('classify'), { frameworks: '', corridors: 'growth,green' }, { frameworks: 'exports' })).toEqual({ type: 'classify', frameworks: [], corridors: ['growth', 'green'] });
  });
});
