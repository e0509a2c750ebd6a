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
  if (step.kind === 'percent') return ceil(at * hundredths(step.value ?? '0'), 10_000n);
  if (step.kind === 'fixed') return cents(step.value ?? '') ?? 0n;
  const tier = (step.steps ?? []).filter(t => (cents(t.from) ?? 0n) <= at).at(-1) ?? step.steps?.[0];
  return tier ? (cents(tier.step) ?? 0n) : 0n;
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

/** next(v) = v + step(v), rounded up to a valid amount. */
export function nextAfter(step: Step, start: bigint, at: bigint): bigint {
  return roundUp(step, start, at + stepAt(step, at));
}

/** The least valid amount that is not below. */
export function roundUp(step: Step, start: bigint, at: bigint): bigint {
  const from = gridFrom(step, start, at);
  const size = stepAt(step, at);
  if (from === undefined || size === 0n || at <= from) return at;
  return from + ceil(at - from, size) * size;
}

/** The greatest valid amount that is not above. */
export function roundDown(step: Step, start: bigint, at: bigint): bigint {
  const from = gridFrom(step, start, at);
  const size = stepAt(step, at);
  if (from === undefined || size === 0n || at <= from) return at;
  return from + ((at - from) / size) * size;
}

/** A percentage such as `2.5` in hundredths: 250. */
const hundredths = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0'));
};

const ceil = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
