import { useTranslation } from '../i18n';
import type { After } from '../i18n/keys';
import type { AuctionView, Phase, RoomView } from '../api/types';
import { serverClock } from '../feed/clock';
import { useNow } from '../feed/useNow';
import { left } from '../text/duration';
import { home, timeIn } from '../text/zones';
import { Three } from './Three';

/** What stands instead of a running clock, by phase. */
const words: Partial<Record<Phase, After<'hall:'>>> = { draft: 'draft', paused: 'paused', frozen: 'frozen', cancelled: 'cancelled' };

/** Time left and until when; or why the clock stands; at the end what came of it. */
export function TimePanel({ room, auction, current }: { room: RoomView; auction: AuctionView; current: boolean }) {
  const now = useNow();
  if (auction.outcome) return <Outcome auction={auction} />;
  const sealed = auction.stage === 'sealed';
  const word = words[room.phase];
  if (word) return <Standing word={word} opensAt={room.phase === 'draft' ? room.rules.opensAt : undefined} ms={auction.remainingMs} sealed={sealed} />;
  if (!auction.closesAt) return null;
  return (
    <div className="time">
      <h2><Three text="timeLeft" /></h2>
      <Remaining ms={Date.parse(auction.closesAt) - now} sure={current && serverClock.certain} sealed={sealed} />
      <p className="until num">{'→ '}{timeIn(home, Date.parse(auction.closesAt))}{' PKT'}</p>
    </div>
  );
}

function Remaining({ ms, sure, sealed }: { ms: number; sure: boolean; sealed: boolean }) {
  const { t } = useTranslation('common', { lng: 'en' });
  const time = left(ms);
  if (time.kind === 'over') return <p className="over stack" role="timer"><Three text={sealed ? 'offersDue' : 'closing'} /></p>;
  const text = time.kind === 'minutes' ? time.text : time.kind === 'hours' ? t('time.hm', { ...time }) : t('time.dh', { count: time.d, h: time.h });
  return <p className="clock num" role="timer" data-long={time.kind !== 'minutes' || undefined}>{!sure && <span className="unsure">{'≈ '}</span>}{text}</p>;
}

function Standing({ word, opensAt, ms, sealed }: { word: After<'hall:'>; opensAt?: string; ms?: number; sealed: boolean }) {
  return (
    <div className="time standing">
      <p className="stack"><Three text={word} /></p>
      {ms !== undefined && <Remaining ms={ms} sure sealed={sealed} />}
      {opensAt && <p className="until num">{'→ '}{timeIn(home, Date.parse(opensAt))}{' PKT'}</p>}
    </div>
  );
}

function Outcome({ auction: { outcome } }: { auction: AuctionView }) {
  const text = outcome?.annulled ? 'annulled' : outcome?.winner ? 'sold' : 'unsold';
  return <div className="time standing"><p className="stack"><Three text={text} values={{ b: <bdi>{outcome?.winner}</bdi> }} /></p></div>;
}
