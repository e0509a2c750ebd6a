import type { AuctionView } from '../api/types';
import { grouped } from '../text/amount';
import { home, timeIn } from '../text/zones';
import { OpenedOffers } from './OpenedOffers';

const shown = 4;

/** The last bids, newest first; before the first one of a second stage, the opened offers. */
export function LastBids({ auction }: { auction: AuctionView }) {
  const bids = auction.ladder.filter(row => row.amount).slice(-shown).reverse();
  if (bids.length === 0 && auction.offers) return <OpenedOffers offers={auction.offers.slice(0, shown)} />;
  return (
    <ol className="bids" reversed>
      {bids.map(({ seq, at, bidder, amount }) => (
        <li key={seq}>
          <span className="num ink-2">#{seq}</span>
          <span className="num ink-2">{timeIn(home, Date.parse(at))}</span>
          <b><bdi>{bidder}</bdi></b>
          <span className="num digits">{grouped(amount!.amount)}</span>
        </li>
      ))}
    </ol>
  );
}
