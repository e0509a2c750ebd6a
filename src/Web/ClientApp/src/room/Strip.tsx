import { useTranslation } from '../i18n';
import type { AuctionView, Money as Amount, RoomView } from '../api/types';
import { serverClock } from '../feed/clock';
import { useNow } from '../feed/useNow';
import { Attention, CheckDisc, Diamond, Square } from '../shapes/shapes';
import { Countdown } from '../text/Countdown';
import { grouped } from '../text/amount';
import { Dots } from '../text/Dots';
import { Compact, Money } from '../text/Money';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { usePhone } from '../theme/useMedia';
import type { LiveRoom } from './live';
import { Bidder } from './Bidder';
import { standingOf } from './standing';
import { stageLength } from './stages';
import { useExtension } from './useExtension';

/** The three answers: how long, how much, where do I stand. Never scrolls away. */
export function Strip(live: LiveRoom) {
  const { room } = live;
  return (
    <section className="strip" data-standing={standingOf(room)}>
      <TimeCell room={room} />
      <BestCell room={room} />
      <StandingCell room={room} />
    </section>
  );
}

function TimeCell({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const auction = room.auction!;
  const now = useNow();
  const ms = remaining(auction, now);
  const extension = useExtension(auction);
  const whole = stageLength(room);
  const quiet = (room.rules.quietSeconds ?? 0) * 1_000;
  const share = ms !== null && whole ? Math.min(1, Math.max(0, ms / whole)) : 0;
  return (
    <div className="cell time">
      <p className="label say">{t(auction.stage === 'sealed' ? 'auction:sealedStage.title' : 'auction:timeLeft')}</p>
      <p className="big">
        <Countdown ms={room.phase === 'closed' || room.phase === 'cancelled' ? null : ms} approx={!serverClock.certain} sealed={auction.stage === 'sealed'} />
        {extension && <bdi dir="ltr" className="num extension">{extension}</bdi>}
      </p>
      <p className="under dense"><Ends room={room} /></p>
      <span className="meter" aria-hidden="true" data-quiet={(auction.stage === 'ascending' && ms !== null && ms <= quiet) || undefined}>
        <svg viewBox="0 0 100 1" preserveAspectRatio="none"><rect width={share * 100} height="1" /></svg>
      </span>
    </div>
  );
}

/** Milliseconds left of the present stage; null where no clock is set. */
function remaining(auction: AuctionView, now: number): number | null {
  if (auction.closesAt) return Date.parse(auction.closesAt) - now;
  return auction.remainingMs ?? null;
}

function Ends({ room: { auction, rules, phase } }: { room: RoomView }) {
  const { t } = useTranslation();
  const phone = usePhone();
  if (phase === 'draft') return rules.opensAt ? <Say text="auction:opens" values={{ time: <When at={rules.opensAt} zone={phone} zones={!phone} /> }} /> : t('auction:opensByHand');
  if (phase === 'closed') return t('phase.closed');
  if (!auction?.closesAt) return t(`phase.${phase}`);
  const key = auction.stage === 'sealed' ? 'auction:sealedStage.due' : 'auction:closes';
  return <Say text={key} values={{ time: <When at={auction.closesAt} zone={phone} zones={!phone} /> }} />;
}

function BestCell({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const { best, floor, ladder } = room.auction!;
  const start = floor ?? room.rules.start;
  const last = ladder.findLast(row => row.amount);
  const phone = usePhone();
  if (!best) {
    return (
      <div className="cell best">
        <p className="label say">{t('auction:best')}</p>
        <p className="big none dense">{t('auction:noBest')}</p>
        <p className="under dense">{start && <Say text={floor ? 'auction:opening.floor' : 'auction:from'} values={{ amount: <Money of={start} /> }} />}</p>
      </div>
    );
  }
  return (
    <div className="cell best">
      <p className="label say">{t('auction:best')}</p>
      <p className="big" data-long={lengthOf(best.amount)}><bdi dir="ltr" className="num"><small>{best.amount.currency}</small> {grouped(best.amount.amount)}</bdi></p>
      <p className="under dense">
        <Dots>
          <Compact of={best.amount} />
          <Bidder id={best.bidder} room={room} named={!phone && best.bidder !== room.me.bidder} />
          {last && !phone && <bdi className="num" dir="ltr">#{last.seq}</bdi>}
          {last && !phone && <When at={last.at} />}
        </Dots>
      </p>
    </div>
  );
}

/** A price of 12 digits and more has to fit a phone too. */
function lengthOf({ amount }: Amount): 'very' | 'rather' | undefined {
  const { length } = grouped(amount);
  return length > 14 ? 'very' : length > 11 ? 'rather' : undefined;
}

function StandingCell({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const { auction, me } = room;
  const standing = standingOf(room);
  const label = me.bidder ? <Say text="auction:youAre" values={{ b: <bdi className="num">{me.bidder}</bdi> }} /> : t(standing === 'host' ? 'auction:youHost' : 'auction:youWatch');
  return (
    <div className="cell standing" id="standing">
      <p className="label dense">{label}</p>
      <p className="verdict say"><Verdict room={room} /></p>
      <p className="under dense">
        {standing === 'outbid' && auction?.minNext && <Say text="auction:toLead" values={{ amount: <Money of={auction.minNext} /> }} />}
        {standing === 'leading' && auction?.mine?.limit && <Say text="auction:yourLimit" values={{ amount: <Money of={auction.mine.limit} /> }} />}
        {standing === 'noBid' && auction?.minNext && <Say text="auction:atLeast" values={{ amount: <Money of={auction.minNext} /> }} />}
        {standing === 'sealed' && auction?.mine?.offer && <Say text="auction:sealedStage.currentPlain" values={{ amount: <Money of={auction.mine.offer} /> }} />}
        {standing === 'host' && auction?.reserve && <Reserve room={room} />}
      </p>
    </div>
  );
}

function Reserve({ room: { auction } }: { room: RoomView }) {
  const { t } = useTranslation();
  const met = auction?.best && auction.reserve && BigInt(cents(auction.best.amount.amount)) >= BigInt(cents(auction.reserve.amount));
  return <><Diamond className="shape amethyst" /> {t(met ? 'host:reserve.met' : 'host:reserve.notMet')}</>;
}

const cents = (amount: string) => amount.replace('.', '');

function Verdict({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const { auction } = room;
  switch (standingOf(room)) {
    case 'outbid': return <><Attention /> <span><Say text="auction:outbidBy" values={{ b: <bdi className="num">{auction!.best!.bidder}</bdi> }} /></span></>;
    case 'leading': return <><CheckDisc /> <span>{t('auction:leading')}</span></>;
    case 'won': return <><CheckDisc /> <span>{t('auction:won')}</span></>;
    case 'notWon': return <><Square /> <span><Say text="auction:notWon" values={{ b: <bdi className="num">{auction!.outcome!.winner}</bdi> }} /></span></>;
    case 'noBid': return <span>{t('auction:noBidYet')}</span>;
    case 'sealed': return <><Diamond /> <span>{t(auction?.mine?.offer ? 'auction:sealedStage.yours' : 'auction:sealedStage.title')}</span></>;
    case 'notQualified': return <><Square /> <span>{t('auction:opening.out')}</span></>;
    case 'over': return <><Square /> <span>{t('phase.closed')}</span></>;
    default: return <span className="plain"><Parties room={room} /></span>;
  }
}

/** What a host or an observer has instead of a standing. Where names are kept, only who has bid is known to be there. */
function Parties({ room: { auction, rules, phase } }: { room: RoomView }) {
  const { t } = useTranslation();
  const known = rules.anonymous && phase !== 'closed' ? 'rooms:haveBid' : 'presence.bidders';
  return <Dots><span>{t(known, { count: auction!.bidders.length })}</span><span>{t('auction:bidsCount', { count: auction!.bids })}</span></Dots>;
}
