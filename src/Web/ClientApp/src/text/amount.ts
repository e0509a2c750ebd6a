import type { Money } from '../api/types';
import type { Translate } from '../i18n';
import { isOneOf } from './oneOf';

/** Decimals kept in the reader's units, where nothing else is asked for. */
const exact = 4;

/** `605000000.00` → `605,000,000`; fractions only where they are not zero. The string is never made a float. */
export function grouped(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return /^0*$/.test(fraction) ? commas : `${commas}.${fraction.padEnd(2, '0')}`;
}

/** The amount in the reader's units: 60.5 crore, 6.05亿, 60.5 کروڑ; with ≈ where it had to be rounded. Undefined where it would say no more. */
export function compact({ amount, currency }: Money, t: Translate, places = exact): string | undefined {
  const [whole = '0', fraction = ''] = amount.split('.');
  const cents = BigInt(whole + fraction.padEnd(2, '0'));
  const unit = unitsOf(currency, t).find(({ zeros }) => whole.length > zeros);
  return unit && t('units.in', { amount: inUnits(cents, unit.zeros, places), unit: unit.name });
}

interface Unit { zeros: number; name: string }

/** As the texts list them, the largest first: `7 crore | 5 lakh`. Rupees are counted in lakh and crore in English too. */
const unitsOf = (currency: string, t: Translate): Unit[] =>
  t(`units.${currency === 'PKR' ? 'PKR' : 'other'}`).split(' | ').map(unit => ({ zeros: parseInt(unit), name: unit.replace(/^\d+ /, '') }));

function inUnits(cents: bigint, zeros: number, places: number): string {
  const [parts, each] = [cents * 10n ** BigInt(places), 10n ** BigInt(zeros + 2)];
  const rounded = (parts + each / 2n) / each;
  const digits = String(rounded).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${rounded * each === parts ? '' : '≈ '}${grouped(digits.slice(0, -places))}${fraction && `.${fraction}`}`;
}

/** Currencies whose names the texts know; of others the code is said. */
const named = ['PKR', 'USD', 'CNY'] as const;

/** What a screen reader says: `60.5 crore Pakistani rupees`. */
export function spoken(money: Money, t: Translate): string {
  const name = isOneOf(named, money.currency) ? money.currency : 'other';
  return t(`spoken.${name}`, { amount: compact(money, t) ?? grouped(money.amount), code: money.currency });
}
