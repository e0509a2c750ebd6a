import type { Money, Step } from '../api/types';

/* Exact amounts. Decimal strings become whole cents in a BigInt and come back; no float ever holds money. */

const form = /^(0|[1-9][0-9]{0,14})(?:\.([0-9]{1,2}))?$/;

/** Whole cents of a decimal string as the contract forms it; undefined for anything else. */
export function cents(amount: string): bigint | undefined {
  const match = form.exec(amount);
  return match ? BigInt(match[1]!) * 100n + BigInt((match[2] ?? '').padEnd(2, '0')) : undefined;
}

/** The decimal string of whole cents, with two places. */
export const decimal = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;

export const money = (value: bigint, currency: string): Money => ({ amount: decimal(value), currency });

/** Cents of money that the server sent. */
export const of = ({ amount }: Money): bigint => cents(amount) ?? 0n;

export const compare = (a: Money, b: Money): number => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0);

/** What a person typed, as a decimal string: digits, with commas or spaces between them; undefined when it is no amount above zero. */
export function typed(text: string): string | undefined {
  const plain = latin(text).replace(/[\s,٬،_']/g, '').replace(/^0+(?=\d)/, '');
  const value = cents(plain.replace(/\.$/, ''));
  return value !== undefined && value > 0n ? plain.replace(/\.$/, '') : undefined;
}

/** Arabic-Indic digits of both sets are digits too. */
const latin = (text: string) => text.replace(/[٠-٩۰-۹]/g, d => String(d.charCodeAt(0) & 0xf)).replace(/٫/g, '.');

/** The step that holds at an amount, in cents (rules.md, "Steps"). */
export function stepAt(step: Step, at: bigint): bigint {
  if (step.kind === 'percent') return percentOf(at, step.value ?? '0');
  if (step.kind === 'fixed') return cents(step.value ?? '') ?? 0n;
  const tier = (step.steps ?? []).filter(t => (cents(t.from) ?? 0n) <= at).at(-1) ?? step.steps?.[0];
  return tier ? (cents(tier.step) ?? 0n) : 0n;
}

/** Rounded up to the cent. */
function percentOf(at: bigint, percent: string): bigint {
  const [part, whole] = fraction(percent);
  return ceil(at * part, whole * 100n);
}

/** Where the grid of valid amounts starts at an amount: the start, or the tier's beginning; undefined where all amounts are valid. */
function gridFrom(step: Step, start: bigint, at: bigint): bigint | undefined {
  if (step.kind === 'percent') return undefined;
  if (step.kind === 'fixed') return start;
  return (step.steps ?? []).map(t => cents(t.from) ?? 0n).filter(from => from <= at).at(-1) ?? start;
}

/** Whether the amount stands on the grid. */
export function onStep(step: Step, start: bigint, at: bigint): boolean {
  const from = gridFrom(step, start, at);
  const size = stepAt(step, at);
  return from === undefined || size === 0n || (at - from) % size === 0n;
}

/** The largest amount that has a form on the wire, in cents. */
export const largest = 99_999_999_999_999_999n;

/** next(v) = v + step(v), rounded up to a valid amount. */
export function nextAfter(step: Step, start: bigint, at: bigint): bigint {
  return roundUp(step, start, at + stepAt(step, at));
}

/** The least valid amount that is not below: on the grid of its tier, or where the next tier begins, whichever comes first. */
export function roundUp(step: Step, start: bigint, at: bigint): bigint {
  const from = gridFrom(step, start, at);
  const size = stepAt(step, at);
  if (from === undefined || size === 0n) return at;
  if (at <= from) return from;
  const up = from + ceil(at - from, size) * size;
  const tier = (step.kind === 'graded' ? (step.steps ?? []) : []).map(t => cents(t.from) ?? 0n).find(begins => begins > at);
  return tier !== undefined && tier < up ? tier : up;
}

/** The greatest valid amount that is not above. */
export function roundDown(step: Step, start: bigint, at: bigint): bigint {
  const from = gridFrom(step, start, at);
  const size = stepAt(step, at);
  if (from === undefined || size === 0n || at <= from) return at;
  return from + ((at - from) / size) * size;
}

/** A decimal of any length as a fraction: `2.5` is 25 of 10. */
const fraction = (text: string): [bigint, bigint] => {
  const [whole = '0', places = ''] = text.split('.');
  return [BigInt(whole + places), 10n ** BigInt(places.length)];
};

const ceil = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
