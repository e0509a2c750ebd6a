import { describe, expect, it } from 'vitest';
import { after, away, parsed, type Visits } from './visit';

const minute = 60_000;

describe('what a person had seen', () => {
  const first = after(undefined, { a: 5 }, 0);

  it('is not known on the first visit', () => expect(first.before).toBeUndefined());

  it('stays what it was before this visit while the visit lasts', () => {
    const back = after(after(first, {}, away + 1), { a: 9 }, away + minute);
    expect(back.before).toEqual({ at: 0, versions: { a: 5 } });
    expect(back.latest).toEqual({ at: away + minute, versions: { a: 9 } });
  });

  it('is not ended by a reload', () => expect(after(first, { a: 6 }, minute).before).toBeUndefined());

  it('moves on with the next long absence', () => {
    const second = after(after(first, {}, away + 1), { a: 9 }, away + 2);
    expect(after(second, {}, 3 * away).before).toEqual({ at: away + 2, versions: { a: 9 } });
  });

  it('never falls back, and forgets no other room', () =>
    expect(after(after(first, { b: 3 }, 1), { a: 4 }, 2).latest.versions).toEqual({ a: 5, b: 3 }));

  it('is bounded', () => {
    const many = Object.fromEntries(Array.from({ length: 700 }, (_, n) => [`r${n}`, n]));
    expect(Object.keys(after(first, many, 1).latest.versions)).toHaveLength(500);
  });
});

describe('what an earlier visit wrote', () => {
  const visits: Visits = { before: { at: 1, versions: { a: 1 } }, latest: { at: 2, versions: { a: 2 } } };

  it('is read again', () => expect(parsed(JSON.stringify(visits))).toEqual(visits));

  it.each([null, '', 'null', '{}', '[]', '{"latest":{"at":"x"}}', '{"latest":{"at":1,"versions":null}}', '{"latest":{"at":1,"versions":{}},"before":3}'])(
    'is unknown where it says %s', text => expect(parsed(text)).toBeUndefined());
});
