import { bytesOf, hexOf } from '../chain/chain';
import { shortHash } from './hash';

/** A head of the record, shortened; the whole of it on hovering. Left to right in every language. */
export function Hash({ of, groups }: { of: string; groups?: number }) {
  return <bdi dir="ltr" className="num hash" title={hexOf(bytesOf(of))}>{shortHash(of, groups)}</bdi>;
}
