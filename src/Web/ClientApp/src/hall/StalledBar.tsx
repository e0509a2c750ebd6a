import type { FeedStatus } from '../feed/status';
import { DashedRing } from '../shapes/shapes';
import { home, timeIn } from '../text/zones';
import { Three } from './Three';

/** Says in words that what stands here is not current. */
export function StalledBar({ status }: { status: FeedStatus }) {
  if (status.kind !== 'stale' && status.kind !== 'broken') return null;
  const seen = status.kind === 'stale' && status.asOf ? `${timeIn(home, Date.parse(status.asOf))} PKT` : '—';
  return <p className="stalled" role="alert"><DashedRing /> <Three text="notCurrent" values={{ time: <bdi dir="ltr" className="num">{seen}</bdi> }} /></p>;
}
