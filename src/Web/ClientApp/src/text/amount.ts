import type { Language, Money } from '../api/types';
import type { Translate } from '../i18n';

/** Decimals kept in the reader's units. */
const places = 4n;

type Unit = readonly [size: bigint, name: string];

/** How amounts are counted, the largest unit first: rupees in lakh and crore in English too. */
const units: Record<'en' | 'rupees' | 'zh' | 'ur', readonly Unit[]> = {
  en: [[10n ** 12n, 'trillion'], [10n ** 9n, 'billion'], [10n ** 6n, 'million'], [1_000n, 'thousand']],
  rupees: [[10n ** 12n, 'lakh crore'], [10n ** 7n, 'crore'], [100_000n, 'lakh'], [1_000n, 'thousand']],
  zh: [[10n ** 12n, '万亿'], [10n ** 8n, '亿'], [10_000n, '万']],
  ur: [[10n ** 11n, 'کھرب'], [10n ** 9n, 'ارب'], [10n ** 7n, 'کروڑ'], [100_000n, 'لاکھ'], [1_000n, 'ہزار']],
};

/** `605000000.00` → `605,000,000`; fractions only where they are not zero. The string is never made a float. */
export function grouped(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return /^0*$/.test(fraction) ? commas : `${commas}.${fraction.padEnd(2, '0')}`;
}

/** The amount in the reader's units: 60.5 crore, 6.05亿, 60.5 کروڑ; with ≈ where it had to be rounded. Undefined where it would say no more. */
export function compact(amount: string, currency: string, language: Language): string | undefined {
  const cents = BigInt(grouped(amount).replaceAll(',', '').replace(/^(\d+)$/, '$1.00').replace('.', ''));
  const unit = units[language === 'en' && currency === 'PKR' ? 'rupees' : language].find(([size]) => cents >= size * 100n);
  return unit && inUnits(cents, unit, language === 'zh' ? '' : '\u00a0');
}

/** Currencies whose names the texts know; of others the code is said. */
const named = new Set(['PKR', 'USD', 'CNY']);

/** What a screen reader says: `60.5 crore Pakistani rupees`. */
export function spoken({ amount, currency }: Money, language: Language, t: Translate): string {
  const name = named.has(currency) ? currency : 'other';
  return t(`spoken.${name}`, { amount: compact(amount, currency, language) ?? grouped(amount), code: currency });
}

function inUnits(cents: bigint, [size, name]: Unit, space: string): string {
  const [parts, each] = [cents * 10n ** places, size * 100n];
  const rounded = (parts + each / 2n) / each;
  const digits = String(rounded).padStart(Number(places) + 1, '0');
  const fraction = digits.slice(-Number(places)).replace(/0+$/, '');
  const written = grouped(digits.slice(0, -Number(places))) + (fraction && `.${fraction}`);
  return `${rounded * each === parts ? '' : '≈ '}${written}${space}${name}`;
}
