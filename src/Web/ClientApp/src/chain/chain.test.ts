import { describe, expect, it } from 'vitest';
import vectors from '../../../../../tests/data/chain-vectors.json';
import type { Frame } from '../api/types';
import { base64Of, bytesOf, follows, next, part, start } from './chain';
import { match, readClaim } from './receipt';
import { verify, type Verdict } from './record';
import { NotJson, parse } from './strictJson';

const utf8 = new TextEncoder();
const { feed, open, asAnObserverSeesIt: sealed } = vectors as unknown as { feed: string; open: Frame[]; asAnObserverSeesIt: Frame[] };

const record = (frames: Frame[], changes: object = {}) => ({ feed, version: frames.length, head: frames.at(-1)!.head, frames, ...changes });
const check = (value: unknown) => verify(utf8.encode(typeof value === 'string' ? value : JSON.stringify(value)));
const fault = (verdict: Verdict) => (verdict.kind === 'faulty' ? verdict.fault : verdict);
const changed = (at: number, changes: object, frames = open) => record(frames.map((frame, i) => (i === at ? { ...frame, ...changes } : frame)));

describe('the worked examples of the contract', () => {
  it('begin at head(0)', () => expect(base64Of(start(feed))).toBe(vectors.head0));

  it.each(open)('link entry $seq', frame => {
    expect(base64Of(part(bytesOf(frame.whoSalt!), frame.who!))).toBe(frame.whoHash);
    expect(base64Of(part(bytesOf(frame.whatSalt!), frame.what!))).toBe(frame.whatHash);
    const before = frame.seq === 1 ? start(feed) : bytesOf(open[frame.seq - 2]!.head);
    expect(base64Of(next(before, frame.seq, frame.at, bytesOf(frame.whoHash), bytesOf(frame.whatHash)))).toBe(frame.head);
    expect(follows(base64Of(before), frame)).toBe(true);
  });

  it('are whole, open and as an observer sees them', () => {
    expect(check(record(open))).toMatchObject({ kind: 'whole', sealed: 0, head: open[2]!.head });
    expect(check(record(sealed))).toMatchObject({ kind: 'whole', sealed: 3, head: open[2]!.head });
  });
});

describe('a record', () => {
  const [a, b, c] = open as [Frame, Frame, Frame];

  it.each([
    ['who changed', changed(1, { who: b.who!.replace('heding', 'hedinG') }), { entry: 2, flaw: 'partChanged', field: 'who' }],
    ['what changed', changed(1, { what: b.what!.replace('1250000', '9250000') }), { entry: 2, flaw: 'partChanged', field: 'what' }],
    ['a salt changed', changed(0, { whoSalt: 'AEBESExQVFhcYGRobHB0eA==' }), { entry: 1, flaw: 'partChanged', field: 'who' }],
    ['a salt of 15 bytes', changed(0, { whoSalt: base64Of(new Uint8Array(15)) }), { entry: 1, flaw: 'wrongForm', field: 'whoSalt' }],
    ['altered padding bits', changed(0, { whoSalt: 'EBESExQVFhcYGRobHB0eHx==' }), { entry: 1, flaw: 'wrongForm', field: 'whoSalt' }],
    ['a hash changed', changed(2, { whatHash: c.whoHash }), { entry: 3, flaw: 'partChanged', field: 'what' }],
    ['a sealed hash changed', changed(2, { whatHash: c.whoHash }, sealed), { entry: 3, flaw: 'headChanged', field: 'head' }],
    ['a head changed', changed(1, { head: a.head }), { entry: 2, flaw: 'headChanged', field: 'head' }],
    ['a later time', changed(1, { at: '2026-11-23T10:15:30.124Z' }), { entry: 2, flaw: 'headChanged', field: 'head' }],
    ['an earlier time', changed(1, { at: '2026-11-23T10:15:30.122Z' }), { entry: 2, flaw: 'timeFalls', field: 'at' }],
    ['a time without decimals', changed(2, { at: '2026-11-23T10:15:31Z' }), { entry: 3, flaw: 'wrongForm', field: 'at' }],
    ['the 30th of February', changed(0, { at: '2026-02-30T10:15:31.000Z' }), { entry: 1, flaw: 'wrongForm', field: 'at' }],
    ['text without salt', changed(0, { whoSalt: null }), { entry: 1, flaw: 'halfSealed', field: 'who' }],
    ['salt without text', changed(0, { what: null }), { entry: 1, flaw: 'halfSealed', field: 'what' }],
    ['a field missing', changed(0, { what: undefined }), { entry: 1, flaw: 'missing', field: 'what' }],
    ['half a character', changed(0, { what: '\ud800' }), { entry: 1, flaw: 'wrongForm', field: 'what' }],
    ['an entry dropped', record([a, c]), { entry: 2, flaw: 'outOfOrder', field: 'seq' }],
    ['entries reordered', record([b, a, c]), { entry: 1, flaw: 'outOfOrder', field: 'seq' }],
    ['an entry doubled', record([a, a, b, c]), { entry: 2, flaw: 'outOfOrder', field: 'seq' }],
    ['its tail cut off', record(open.slice(0, 2), { version: 3 }), { flaw: 'wrongVersion', field: 'version' }],
    ['the head of another entry', record(open, { head: a.head }), { flaw: 'wrongHead', field: 'head' }],
    ['another feed', record(open, { feed: 'rooms/other' }), { entry: 1, flaw: 'headChanged', field: 'head' }],
    ['a feed without a name', record(open, { feed: 'rooms/' }), { flaw: 'wrongForm', field: 'feed' }],
  ])('is refused with %s', (_, value, expected) => {
    expect(fault(check(value))).toEqual(expected);
  });

  it('is refused with a key that stands twice, wherever it stands', () => {
    const text = JSON.stringify(record(open));
    expect(fault(check(text.replace('"seq":2', '"seq":2,"seq":2')))).toEqual({ entry: 2, flaw: 'doubledKey', field: 'seq' });
    expect(fault(check(text.replace('"version":3', '"version":3,"versio\\u006e":3')))).toEqual({ flaw: 'doubledKey', field: 'version' });
  });

  it('is refused with a number that is not written as one', () => {
    for (const seq of ['2.0', '2e0', '-2', '"2"']) {
      expect(check(JSON.stringify(record(open)).replace('"seq":2', `"seq":${seq}`)).kind).toBe('faulty');
    }
  });

  it('may carry further fields: the contract is additive', () => {
    expect(check({ ...record(open), exportedBy: 'someone' }).kind).toBe('whole');
  });

  it('is not read where it is no JSON, or something else', () => {
    expect(check('{"feed":')).toEqual({ kind: 'unreadable', why: 'notJson' });
    expect(verify(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8.encode(JSON.stringify(record(open)))]))).toEqual({ kind: 'unreadable', why: 'notJson' });
    expect(verify(new Uint8Array([0x22, 0xff, 0x22]))).toEqual({ kind: 'unreadable', why: 'notJson' });
    expect(check([])).toEqual({ kind: 'unreadable', why: 'notARecord' });
  });

  it('survives no change of one byte that matters', () => {
    const bytes = utf8.encode(JSON.stringify(record(open)));
    const survivors: string[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const other = bytes.slice();
      other[at] = bytes[at]! ^ 1;
      if (verify(other).kind === 'whole') survivors.push(String.fromCharCode(bytes[at]!));
    }
    expect(survivors).toEqual([]);
  });
});

describe('a receipt', () => {
  const verdict = check(record(open)) as Exclude<Verdict, { kind: 'unreadable' }>;
  const claim = (text: string) => match(readClaim(text)!, verdict);

  it('is found in the record of its history', () => {
    expect(claim(`2:${open[1]!.head}`)).toBe('equal');
    expect(claim(`#2 ${[...bytesOf(open[1]!.head)].map(byte => byte.toString(16).padStart(2, '0')).join('')}`)).toBe('equal');
    expect(claim(`0:${vectors.head0}`)).toBe('equal');
  });

  it('is missed where the tail was cut, or the history is another', () => {
    expect(claim(`4:${open[1]!.head}`)).toBe('beyond');
    expect(claim(`1:${open[1]!.head}`)).toBe('different');
  });

  it('has a form', () => {
    for (const text of ['', '2', '2:', ':abc', `2:${open[1]!.head}x`, `-2:${open[1]!.head}`]) expect(readClaim(text)).toBeUndefined();
  });
});

it.each(['{"a":1,}', '[1 2]', '"\n"', '01', '1.', '+1', '"\\x"', '"\\u12"', 'nul', '{}x', '', `${'['.repeat(100)}${']'.repeat(100)}`])('%j is not JSON', text => {
  expect(() => parse(utf8.encode(text))).toThrow(NotJson);
});
