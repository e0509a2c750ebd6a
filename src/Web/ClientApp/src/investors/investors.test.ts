import { describe, expect, it } from 'vitest';
import { correct, isOwn, owners, register, sharesOf, standing, ticket, verifiable } from './forms';

const profile = { name: 'Heding', country: 'CN', about: '', website: '' };

describe('what is asked', () => {
  it('leaves out what was left empty', () => expect(register({ ...profile, name: ' Heding ', website: ' ' })).toEqual({ type: 'register', name: 'Heding', country: 'CN' }));

  it('of a correction is what was changed, with its reason', () => {
    expect(correct(profile, { ...profile, country: 'PK', about: 'Copper' }, 'moved')).toEqual({ type: 'correct', reason: 'moved', country: 'PK', about: 'Copper' });
    expect(correct(profile, profile, 'moved')).toBeUndefined();
    expect(correct(profile, { ...profile, country: 'PK' }, ' ')).toBeUndefined();
  });

  it.each([
    ['1,000,000', '', { type: 'stateTicket', from: { amount: '1000000', currency: 'USD' } }],
    ['', '50.5', { type: 'stateTicket', to: { amount: '50.5', currency: 'USD' } }],
    ['', '', { type: 'stateTicket' }],
    ['10', '5', undefined],
    ['ten', '', undefined],
  ])('of a ticket from %s to %s', (from, to, command) => expect(ticket(from, to, 'USD')).toEqual(command));

  it('of owners is every whole row, and no more than everything', () => {
    const row = { name: 'A', country: 'CN', share: '60' };
    expect(owners([row, { name: '', country: '', share: '' }])).toEqual({ type: 'declareOwners', owners: [{ name: 'A', country: 'CN', sharePercent: '60' }] });
    expect(owners([row, { ...row, share: '40.000001' }])).toBeUndefined();
    expect(owners([{ ...row, share: '0' }])).toBeUndefined();
    expect(owners([{ ...row, country: '' }])).toBeUndefined();
    expect(sharesOf([{ ...row, share: '0.1' }, { ...row, share: '0.2' }])).toBe(0.3);
  });
});

it('lists what was looked at, and what auctions ask for', () => {
  expect(verifiable([{ item: 'uscc', met: true }, { item: 'fee', met: false }])).toEqual(['uscc', 'fee', 'bankStatement', 'callDeposit']);
});

it('knows the own profile, and the strikes that stand', () => {
  expect([isOwn({ id: 'a', me: { viewpoint: 'party:a', may: [] } }), isOwn({ id: 'a', me: { viewpoint: 'observer', may: [] } })]).toEqual([true, false]);
  expect(standing({ strikes: [{ seq: 1, at: '', reason: 'x' }, { seq: 2, at: '', reason: 'y', liftedAt: 'z' }] })).toBe(1);
});
