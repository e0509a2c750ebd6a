import { bytesOf, hexOf } from '../chain/chain';

/** A head as people compare it: `9f3c 21ab 77e0 … 07d4`. @param groups Groups of four digits before the gap. */
export function shortHash(base64: string, groups = 2): string {
  const hex = hexOf(bytesOf(base64));
  return `${hex.slice(0, groups * 4).match(/.{4}/g)!.join(' ')} … ${hex.slice(-4)}`;
}
