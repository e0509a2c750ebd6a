import { useEffect, useState } from 'react';
import type { OpenedOffer } from '../api/types';
import { grouped } from '../text/amount';
import { useCalm } from '../theme/useMedia';

/** One envelope each, ms (ui.md §4, opening ceremony). */
const each = 1_500;

/** Opened offers by rank, one envelope at a time; all at once for whoever asked for less motion. */
export function OpenedOffers({ offers }: { offers: readonly OpenedOffer[] }) {
  const calm = useCalm();
  const [open, setOpen] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setOpen(now => now + 1), each);
    return () => clearInterval(timer);
  }, []);
  return (
    <ol className="bids">
      {offers.slice(0, calm ? undefined : open + 1).map(({ seq, rank, bidder, amount }) => (
        <li key={seq}>
          <span className="num ink-2">{rank}</span>
          <span className="num ink-2">#{seq}</span>
          <b><bdi>{bidder}</bdi></b>
          <span className="num digits">{grouped(amount.amount)}</span>
        </li>
      ))}
    </ol>
  );
}
