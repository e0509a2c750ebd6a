import { base64Of, bytesOf, start } from './chain';
import { canonical } from './fields';
import type { Verdict } from './record';

const hashBytes = 32;

/** A head that somebody keeps or shows: `seq:head`. */
export interface Claim { seq: number; head: string }

/** How it stands to a record that was verified. */
export type Match = 'equal' | 'different' | 'beyond' | 'notProven';

/** Reads `seq:head`, the head in canonical base64, or in hexadecimal as screens show it. */
export function readClaim(text: string): Claim | undefined {
  const [, seq, head] = /^#?(\d{1,15})\s*[: ]\s*(\S.*)$/.exec(text.trim()) ?? [];
  const base64 = head && (asBase64(head) ?? fromHex(head));
  return base64 ? { seq: Number(seq), head: base64 } : undefined;
}

/** Holds a claim against a verified record; entries behind a fault prove nothing. */
export function match(claim: Claim, verdict: Exclude<Verdict, { kind: 'unreadable' }>): Match {
  if (claim.seq > verdict.links.length) return verdict.kind === 'whole' ? 'beyond' : 'notProven';
  const head = claim.seq === 0 ? startOf(verdict) : verdict.links[claim.seq - 1]?.head;
  return head === undefined ? 'notProven' : head === claim.head ? 'equal' : 'different';
}

const startOf = (verdict: Verdict) => (verdict.kind === 'whole' ? base64Of(start(verdict.feed)) : undefined);
const asBase64 = (text: string) => (canonical(text, hashBytes) ? base64Of(bytesOf(text)) : undefined);

function fromHex(text: string): string | undefined {
  const digits = text.replace(/\s/g, '');
  if (!/^[0-9a-fA-F]{64}$/.test(digits)) return undefined;
  return base64Of(Uint8Array.from(digits.match(/../g)!, pair => parseInt(pair, 16)));
}
