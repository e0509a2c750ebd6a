import { useId } from 'react';
import type { AuctionView, Rules } from '../api/types';
import { height, steps, width } from './steps';

/** The best bid over time, as stairs; the quiet period is hatched. Time runs left to right in every language. */
export function StepChart({ auction, rules, label }: { auction: AuctionView; rules: Rules; label: string }) {
  const hatch = useId();
  const drawn = steps(auction.ladder, rules.start?.amount ?? '0', auction.closesAt, rules.quietSeconds ?? 0);
  if (!drawn) return null;
  return (
    <svg className="steps" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <pattern id={hatch} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V10" /></pattern>
      {drawn.quiet && <rect className="quiet" x={drawn.quiet.from} width={drawn.quiet.to - drawn.quiet.from} height={height} fill={`url(#${hatch})`} />}
      <path className="base" d={`M0 ${drawn.base}H${width}`} />
      <path className="stairs" d={drawn.path} />
      {drawn.moves.map(at => <path key={at} className="move" d={`M${at} 0V14`} />)}
    </svg>
  );
}
