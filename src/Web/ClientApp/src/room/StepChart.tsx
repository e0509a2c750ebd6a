import { useId } from 'react';
import { useTranslation } from '../i18n';
import type { RoomView } from '../api/types';
import { useNow } from '../feed/useNow';
import { of } from '../money/amounts';
import { timeIn, here } from '../text/zones';

const width = 700;
const height = 112;
const pad = 6;

/** The best bid over time as steps, from the first bid shown to the close; the quiet period is hatched, each move of the close a bar. */
export function StepChart({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const hatch = useId();
  const auction = room.auction!;
  const now = useNow(5_000);
  const bids = auction.ladder.filter(row => row.amount);
  if (bids.length < 2) return null;

  const begin = Date.parse(bids[0]!.at);
  const lastAt = Date.parse(bids.at(-1)!.at);
  const closes = auction.closesAt ? Date.parse(auction.closesAt) : undefined;
  const present = closes ? Math.max(lastAt, Math.min(now, closes)) : lastAt;
  // The close may be days away: the line keeps most of the width.
  const end = closes ? Math.min(closes, present + (present - begin) * 0.35) : present;
  const amounts = bids.map(row => Number(of(row.amount!) / 100n));
  const floor = room.rules.start ? Math.min(Number(of(room.rules.start) / 100n), amounts[0]!) : amounts[0]!;
  const top = amounts.at(-1)!;
  const x = (at: number) => ((at - begin) / Math.max(1, end - begin)) * width;
  const y = (amount: number) => height - pad - ((amount - floor) / Math.max(1, top - floor)) * (height - 2 * pad - 8);
  const line = bids.map((row, i) => (i === 0 ? `M${x(begin).toFixed(1)} ${y(amounts[0]!).toFixed(1)}` : `H${x(Date.parse(row.at)).toFixed(1)}V${y(amounts[i]!).toFixed(1)}`)).join('');
  const quiet = (room.rules.quietSeconds ?? 0) * 1_000;
  const quietFrom = closes && quiet ? Math.max(begin, closes - quiet) : undefined;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img"
      aria-label={t('auction:ladder.chart', { first: timeIn(here(), begin), last: timeIn(here(), lastAt) })}>
      <defs><pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="var(--ink-3)" strokeWidth="1.2" opacity=".6" /></pattern></defs>
      {quietFrom !== undefined && x(quietFrom) < width && <rect x={x(quietFrom)} width={width - x(quietFrom)} height={height - pad} y="0" fill={`url(#${hatch})`} />}
      <path d={`M0 ${y(floor)}H${width}`} className="floor" vectorEffect="non-scaling-stroke" />
      <path d={`${line}H${x(present).toFixed(1)}`} className="line" vectorEffect="non-scaling-stroke" />
      {auction.ladder.filter(row => row.closesAt && Date.parse(row.at) >= begin).map(row => {
        const at = Date.parse(row.at);
        const level = y(amounts[bids.findLastIndex(b => Date.parse(b.at) <= at)] ?? floor);
        return <path key={row.seq} d={`M${x(at)} ${level - 6}V${level + 6}`} className="move" vectorEffect="non-scaling-stroke" />;
      })}
    </svg>
  );
}
