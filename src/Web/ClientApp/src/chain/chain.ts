import { sha256 } from '@noble/hashes/sha2.js';
import type { Frame } from '../api/types';

/* The hashes of the contract, "Feeds": each part with its own salt, each entry on the head before it. */

const utf8 = new TextEncoder();
const ofPart = 0x00;
const ofEntry = 0x01;
const ofStart = 0x02;

export const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), c => c.charCodeAt(0));
export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');

/** head(0) = SHA-256( 0x02 ‖ utf8(feed) ) */
export const start = (feed: string): Uint8Array => sha256(concat([ofStart], utf8.encode(feed)));

/** SHA-256( 0x00 ‖ salt ‖ utf8(text) ) */
export const part = (salt: Uint8Array, text: string): Uint8Array => sha256(concat([ofPart], salt, utf8.encode(text)));

/** head(n) = SHA-256( 0x01 ‖ head(n-1) ‖ uint64be(n) ‖ int64be(at in Unix ms) ‖ whoHash ‖ whatHash ) */
export function next(head: Uint8Array, seq: number, at: string, whoHash: Uint8Array, whatHash: Uint8Array): Uint8Array {
  const place = new DataView(new ArrayBuffer(16));
  place.setBigUint64(0, BigInt(seq));
  place.setBigInt64(8, BigInt(Date.parse(at)));
  return sha256(concat([ofEntry], head, new Uint8Array(place.buffer), whoHash, whatHash));
}

/** Whether the frame is the entry that follows on that head, and its open parts are what was hashed. */
export const follows = (head: string, frame: Frame): boolean =>
  partsFit(frame) &&
  base64Of(next(bytesOf(head), frame.seq, frame.at, bytesOf(frame.whoHash), bytesOf(frame.whatHash))) === frame.head;

/** Whether each open part of the frame has the hash that stands beside it. */
export const partsFit = (frame: Frame): boolean =>
  fits(frame.who, frame.whoSalt, frame.whoHash) && fits(frame.what, frame.whatSalt, frame.whatHash);

/** How many of its two parts a viewer may read. */
export const openParts = (frame: Frame): number => Number(frame.who !== null) + Number(frame.what !== null);

function fits(text: string | null, salt: string | null, hash: string): boolean {
  return text === null || (salt !== null && base64Of(part(bytesOf(salt), text)) === hash);
}

function concat(...arrays: (Uint8Array | number[])[]): Uint8Array {
  const all = new Uint8Array(arrays.reduce((sum, a) => sum + a.length, 0));
  let at = 0;
  for (const array of arrays) { all.set(array, at); at += array.length; }
  return all;
}
