import { digits } from './digits';
import { useWords } from './useWords';

/** A value with its unit, as one thing that is never broken or turned round. */
export function Figure({ value, unit }: { value: string; unit: string }) {
  const words = useWords();
  return <span className="figure-value"><bdi dir="ltr" className="num">{digits(value)}</bdi>&nbsp;<bdi className="figure-unit dense">{words.unit(unit)}</bdi></span>;
}
