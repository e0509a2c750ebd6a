import { useEffect, useRef } from 'react';
import { useTranslation } from '../i18n';
import type { Money } from '../api/types';
import { useNow } from '../feed/useNow';
import { useLocalText } from '../people/Local';
import { announce, announceNow } from '../shell/announcer';
import { spoken } from '../text/amount';
import { here, timeIn } from '../text/zones';
import type { LiveRoom } from './live';
import { chime } from './sound';
import { standingOf } from './standing';

/** Seconds left at which the clock is spoken. */
const marks = [600, 300, 60, 30, 10];

/** Says what changed to those who do not see it, and signs an outbid by sound and touch where these are on. */
export function useAnnouncements({ room }: LiveRoom): void {
  const { t } = useTranslation();
  const local = useLocalText();
  const auction = room.auction!;
  const before = useRef({ standing: standingOf(room), bids: auction.bids, phase: room.phase, closesAt: auction.closesAt });

  useEffect(() => {
    const was = before.current;
    const standing = standingOf(room);
    before.current = { standing, bids: auction.bids, phase: room.phase, closesAt: auction.closesAt };
    const say = (amount: Money) => spoken(amount, t);
    if (room.phase !== was.phase) announceNow(phaseText());
    else if (standing === 'outbid' && was.standing === 'leading') outbid();
    else if (auction.bids > was.bids && auction.best)
      announce('bids', t('auction:announce.bids', { count: auction.bids - was.bids, amount: say(auction.best.amount), b: auction.best.bidder }));
    if (auction.closesAt && was.closesAt && auction.closesAt > was.closesAt)
      announce('moved', t('auction:announce.moved', { time: timeIn(here(), Date.parse(auction.closesAt)) }));

    function outbid() {
      announceNow(t('auction:announce.outbid', { b: auction.best!.bidder, amount: auction.minNext ? say(auction.minNext) : '' }));
      chime('outbid');
      navigator.vibrate?.(80);
    }

    function phaseText(): string {
      const { phase, reason } = room;
      if (phase === 'paused' || phase === 'frozen' || phase === 'cancelled') return t(`auction:${phase}`, { reason: reason ? local(reason) : '' });
      return phase === 'closed' ? t('auction:announce.closed') : t(`phase.${phase}`);
    }
  }, [room, auction, t, local]);

  useSpokenClock(auction.stage === 'ascending' ? auction.closesAt : null);
}

function useSpokenClock(closesAt: string | null): void {
  const { t } = useTranslation();
  const now = useNow();
  const spokenFor = useRef<number>(undefined);
  const left = closesAt ? Math.ceil((Date.parse(closesAt) - now) / 1_000) : undefined;
  useEffect(() => {
    if (left === undefined || left === spokenFor.current || !marks.includes(left)) return;
    spokenFor.current = left;
    announce('clock', left >= 60 ? t('time.spoken', { count: left / 60 }) : t('time.spokenSeconds', { count: left }));
    if (left === 60) chime('minute');
  }, [left, t]);
}
