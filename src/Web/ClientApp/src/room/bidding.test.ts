import { describe, expect, it } from 'vitest';
import type { Rules } from '../api/types';
import { chips, intentOf, manyTimes, nearest, stepped } from './bidding';

const pkr = (amount: string) => ({ amount, currency: 'PKR' });
const rules: Rules = { currency: 'PKR', start: pkr('520000000.00'), step: { kind: 'fixed', value: '5000000' } };
const least = pkr('610000000.00');

describe('a press', () => {
  it('bids what stands there', () => expect(intentOf('bid', least, least, undefined)).toEqual({ amount: least }));
  it('bids the least, up to what stands there', () =>
    expect(intentOf('upTo', pkr('700000000.00'), least, undefined)).toEqual({ amount: least, upTo: pkr('700000000.00') }));
  it('raises the limit alone of one who leads', () =>
    expect(intentOf('bid', pkr('700000000.00'), least, pkr('605000000.00'))).toEqual({ amount: pkr('605000000.00'), upTo: pkr('700000000.00') }));
});

it('asks again beyond ten times the best', () => {
  const best = { bidder: 'B1', amount: pkr('100.00') };
  expect(manyTimes(pkr('1000.00'), best, undefined)).toBeUndefined();
  expect(manyTimes(pkr('1020.00'), best, undefined)).toBe('10.2');
  expect(manyTimes(pkr('2000.00'), null, pkr('100.00'))).toBe('20');
});

it('offers three amounts on the grid', () =>
  expect(chips(least, rules).map(m => m.amount)).toEqual(['610000000.00', '615000000.00', '630000000.00']));

it('goes one step up and down, never below the least', () => {
  expect(stepped(least, 1, least, rules).amount).toBe('615000000.00');
  expect(stepped(pkr('620000000.00'), -1, least, rules).amount).toBe('615000000.00');
  expect(stepped(least, -1, least, rules).amount).toBe('610000000.00');
});

it('names the two nearest legal amounts', () =>
  expect(nearest(pkr('612000000'), least, rules).map(m => m.amount)).toEqual(['610000000.00', '615000000.00']));
