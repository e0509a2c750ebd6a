import type { CSSProperties } from 'react';
import type { AuctionView, Language, Money, RoomView } from '../api/types';
import { languages, scripts, useTranslation } from '../i18n';
import type { After } from '../i18n/keys';
import { usePartyName } from '../people/names';
import { Diamond } from '../shapes/shapes';
import { compact, grouped } from '../text/amount';
import { Three } from './Three';

/** The price, who stands behind it, and the amount in each language's units. */
export function BestPanel({ room, auction }: { room: RoomView; auction: AuctionView }) {
  if (auction.stage === 'sealed' || (auction.stage === 'draft' && room.rules.preset === 'twoStage' && !auction.best)) return <SealedPanel auction={auction} />;
  const shown = priceOf(room, auction);
  if (!shown) return <div className="best"><h2><Three text="noBid" /></h2></div>;
  return (
    <div className="best">
      <h2><Three text={shown.label} /></h2>
      <Price of={shown.amount} />
      <p className="who">
        {shown.bidder && <BidderBox bidder={shown.bidder} auction={auction} />}
        <span className="three">
          {languages.map(language => <Units key={language} of={shown.amount} language={language} />)}
        </span>
      </p>
    </div>
  );
}

function Units({ of, language }: { of: Money; language: Language }) {
  const { t } = useTranslation('common', { lng: language });
  return <bdi lang={scripts[language].html} dir={scripts[language].dir}>{compact(of, t)}</bdi>;
}

function priceOf({ rules }: RoomView, { best, floor }: AuctionView): { label: After<'hall:'>; amount: Money; bidder?: string } | undefined {
  if (best) return { label: 'best', ...best };
  if (floor) return { label: 'floor', amount: floor };
  return rules.start && { label: 'openingPrice', amount: rules.start };
}

/** As large as its characters let it be (ui.md §3). */
function Price({ of: { amount, currency } }: { of: Money }) {
  const digits = grouped(amount);
  return <p className="price num" style={{ '--chars': digits.length } as CSSProperties}><small>{currency}</small> {digits}</p>;
}

function BidderBox({ bidder, auction }: { bidder: string; auction: AuctionView }) {
  const name = usePartyName();
  const party = auction.bidders.find(known => known.bidder === bidder)?.party;
  return <><bdi className="bidder">{bidder}</bdi>{party && <bdi className="party">{name(party)}</bdi>}</>;
}

function SealedPanel({ auction }: { auction: AuctionView }) {
  return (
    <div className="best sealed">
      <h2><Three text="sealed" /></h2>
      <p className="envelopes"><Diamond /><Diamond /><Diamond /></p>
      <p className="stack"><Three text={auction.proposal ? 'openingSteps' : 'sealedUntil'} /></p>
    </div>
  );
}
