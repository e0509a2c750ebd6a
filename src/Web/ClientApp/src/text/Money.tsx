import { useTranslation } from '../i18n';
import type { Language, Money as Amount } from '../api/types';
import { compact, grouped } from './amount';

/** `PKR 605,000,000`: code first, left to right in every language. */
export function Money({ of: { amount, currency } }: { of: Amount }) {
  return <bdi dir="ltr" className="num">{currency}&nbsp;{grouped(amount)}</bdi>;
}

/** The same without the code, for columns whose head names the currency. */
export function Digits({ of: { amount } }: { of: Amount }) {
  return <bdi dir="ltr" className="num">{grouped(amount)}</bdi>;
}

/** The amount in the reader's own units: 60.5 crore · 6.05亿 · 60.5 کروڑ. Nothing where it would say no more. */
export function Compact({ of, language }: { of: Amount; language?: Language }) {
  const { t } = useTranslation('common', { lng: language });
  const text = compact(of, t);
  return text ? <bdi className="compact">{text}</bdi> : null;
}
