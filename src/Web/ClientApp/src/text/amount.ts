import type { Language } from '../api/types';

/** Decimals kept in the reader's units. */
const places = 4;

/** `605000000.00` → `605,000,000`; fractions only where they are not zero. The string is never made a float. */
export function grouped(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return /^0*$/.test(fraction) ? commas : `${commas}.${fraction.padEnd(2, '0')}`;
}

/** The amount in the reader's units: 60.5 crore, 6.05亿, 60.5 کروڑ; with ≈ where it had to be rounded. Undefined where it would say no more. */
export function compact(amount: string, currency: string, language: Language): string | undefined {
  const short = unitsOf(amount, currency, language, places);
  if (!/\p{L}/u.test(short)) return undefined;
  return short === unitsOf(amount, currency, language, 15) ? short : `≈ ${short}`;
}

/** What a screen reader says: `605 million Pakistani rupees`. */
export function spoken(amount: string, currency: string, language: Language): string {
  return formatter(language, { ...long(places), style: 'currency', currencyDisplay: 'name', currency }).format(amount as unknown as number);
}

const unitsOf = (amount: string, currency: string, language: Language, decimals: number) =>
  formatter(localeOf(language, currency), long(decimals)).format(amount as unknown as number);

/** Rupees are counted in lakh and crore in English too. */
const localeOf = (language: Language, currency: string) => (language === 'en' && currency === 'PKR' ? 'en-IN' : language);

const long = (decimals: number): Intl.NumberFormatOptions => ({ notation: 'compact', compactDisplay: 'long', maximumFractionDigits: decimals });

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, { ...options, numberingSystem: 'latn' });
  formatters.set(key, known);
  return known;
}
