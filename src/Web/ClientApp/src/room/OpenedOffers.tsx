import { useEffect, useState } from 'react';
import { useTranslation } from '../i18n';
import type { OpenedOffer, RoomView } from '../api/types';
import { Check, Diamond, Octagon } from '../shapes/shapes';
import { Dots } from '../text/Dots';
import { Digits, Money } from '../text/Money';
import { Say } from '../text/Say';
import { useCalm } from '../theme/useMedia';
import { Bidder } from './Bidder';
import { checkSeals, type Seal } from './seals';

/** One envelope each, ms. */
const pace = 1_500;
/** An opening that is older than this when it is first seen is history: all envelopes lie open, ms. */
const fresh = 30_000;

/** The envelopes, opened one by one from the lowest rank, each held against its seal; then the cut. */
export function OpenedOffers({ room, offers }: { room: RoomView; offers: OpenedOffer[] }) {
  const { t } = useTranslation();
  const shown = useCeremony(room, offers.length);
  const seals = useSeals(room, offers);
  const { qualified = [], floor } = room.auction!;
  const lastRank = Math.max(0, ...offers.filter(o => qualified.includes(o.bidder)).map(o => o.rank));
  const hiddenUntil = offers.length - shown;
  return (
    <>
      <table className="offers">
        <thead><tr>
          <th scope="col" className="digits">{t('auction:opening.rank')}</th><th scope="col">{t('auction:ladder.bidder')}</th>
          <th scope="col" className="digits">{t('auction:opening.offer')}</th><th scope="col"><span className="unseen">{t('auction:opening.fits')}</span></th>
        </tr></thead>
        <tbody>
          {offers.map((offer, at) => at < hiddenUntil
            ? <tr key={offer.seq} className="envelope hatched sealed"><td colSpan={4} className="dense"><Diamond className="shape amethyst" /> {t('auction:opening.envelope', { n: offer.seq })}</td></tr>
            : (
              <tr key={offer.seq} data-out={!qualified.includes(offer.bidder) || undefined} data-cut={offer.rank === lastRank && offers[at + 1]?.rank !== lastRank || undefined} data-mine={offer.bidder === room.me.bidder || undefined}>
                <td className="digits num">{offer.rank}</td>
                <td><Bidder id={offer.bidder} room={room} /></td>
                <td className="digits"><Digits of={offer.amount} /></td>
                <td className="small dense"><Fits seal={seals?.get(offer.seq) ?? 'checking'} /></td>
              </tr>
            ))}
        </tbody>
      </table>
      {shown >= offers.length && (
        <p className="small ink-2 dense">
          <Dots>
            {lastRank > 0 && <span><Say text="auction:opening.cut" values={{ n: <bdi className="num">{lastRank}</bdi> }} /></span>}
            {floor && <span><Say text="auction:opening.floor" values={{ amount: <Money of={floor} /> }} /></span>}
          </Dots>
        </p>
      )}
    </>
  );
}

function Fits({ seal }: { seal: Seal }) {
  const { t } = useTranslation();
  if (seal === 'fits') return <><Check className="shape malachite" /> {t('auction:opening.fits')}</>;
  if (seal === 'notFits') return <strong className="garnet"><Octagon /> {t('auction:opening.notFits')}</strong>;
  return <span className="ink-3">{t('auction:opening.checking')}</span>;
}

/** How many envelopes lie open by now. */
function useCeremony(room: RoomView, all: number): number {
  const calm = useCalm();
  const [live] = useState(() => room.auction!.bids === 0 && openedJustNow(room));
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (shown >= all || !live || calm) return;
    const next = setTimeout(() => setShown(shown + 1), pace);
    return () => clearTimeout(next);
  }, [shown, all, live, calm]);
  return live && !calm ? shown : all;
}

function openedJustNow({ auction, rules }: RoomView): boolean {
  if (!auction?.closesAt || !rules.ascendingSeconds) return false;
  return Date.now() - (Date.parse(auction.closesAt) - rules.ascendingSeconds * 1_000) < fresh;
}

function useSeals(room: RoomView, offers: OpenedOffer[]): Map<number, Seal> | undefined {
  const [seals, setSeals] = useState<Map<number, Seal>>();
  const [known] = useState(() => ({ version: room.version, head: room.head }));
  useEffect(() => {
    let gone = false;
    checkSeals(`rooms/${room.id}`, offers, known).then(
      checked => { if (!gone) setSeals(checked); },
      () => { /* Not reached: it stays "checking", which is what is known. */ },
    );
    return () => { gone = true; };
  }, [room.id, offers, known]);
  return seals;
}
