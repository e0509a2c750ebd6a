import { describe, expect, it } from 'vitest';
import type { Step } from '../api/types';
import { cents, decimal, nextAfter, onStep, roundDown, roundUp, typed } from './amounts';

const at = (amount: string) => cents(amount)!;
const after = (step: Step, start: string, best: string) => decimal(nextAfter(step, at(start), at(best)));

describe('an amount', () => {
  it('keeps fifteen digits and two decimals exactly', () => expect(decimal(at('999999999999999.99'))).toBe('999999999999999.99'));
  it.each(['', '01', '1.234', '-1', '1e9', '1,000', '1000000000000000'])('is not %s', text => expect(cents(text)).toBeUndefined());
  it.each([['610,000,000', '610000000'], ['6 10', '610'], ['۶۱۰', '610'], ['1.5', '1.5'], ['007', '7']])('is typed as %s', (text, amount) =>
    expect(typed(text)).toBe(amount));
  it.each(['0', '0.00', 'abc', '1.234', ''])('is not typed as %s', text => expect(typed(text)).toBeUndefined());
});

describe('the next bid', () => {
  const fixed: Step = { kind: 'fixed', value: '5000000' };
  const graded: Step = { kind: 'graded', steps: [{ from: '0', step: '10' }, { from: '100', step: '25' }] };

  it('is one fixed step above', () => expect(after(fixed, '520000000', '605000000')).toBe('610000000.00'));
  it('is rounded up to the grid', () => expect(after(fixed, '520000000', '605000001')).toBe('615000000.00'));
  it('is a percentage above, rounded up to the cent', () => expect(after({ kind: 'percent', value: '2.5' }, '100', '100.01')).toBe('102.52'));
  it('follows the grade of the best', () => expect(after(graded, '50', '100')).toBe('125.00'));
  it('takes a percentage of three places', () => expect(after({ kind: 'percent', value: '0.125' }, '100', '1000')).toBe('1001.25'));
  it('stops where the next grade begins', () => expect(after({ kind: 'graded', steps: [{ from: '0', step: '30' }, { from: '100', step: '50' }] }, '50', '70')).toBe('100.00'));
  it('crosses into a grade on that grade’s grid', () => expect(after(graded, '50', '90')).toBe('100.00'));
});

describe('the grid', () => {
  const step: Step = { kind: 'fixed', value: '5' };
  it('starts at the start', () => expect([onStep(step, at('2'), at('12')), onStep(step, at('2'), at('10'))]).toEqual([true, false]));
  it('has a nearest amount on either side', () => expect([roundDown(step, at('2'), at('10')), roundUp(step, at('2'), at('10'))].map(decimal)).toEqual(['7.00', '12.00']));
});
