import { useState } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import { useNow } from '../feed/useNow';
import { typed } from '../money/amounts';
import { Diamond } from '../shapes/shapes';
import { Compact, Money } from '../text/Money';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { AmountField } from './AmountField';
import { blocked } from './bidding';
import { BidAnswer } from './BidAnswer';
import { BlockedReason } from './BlockedReason';
import type { LiveRoom } from './live';
import { useSubmit } from './useSubmit';

/** The first stage: one sealed offer, that a later one replaces. */
export function SealBox({ room, status, submit }: LiveRoom) {
  const { t } = useTranslation();
  const { mine, closesAt } = room.auction!;
  const start = room.rules.start!;
  const { sending, send, clear } = useSubmit(submit);
  const [edited, setEdited] = useState<string>();
  const now = useNow();

  const text = edited ?? mine?.offer?.amount ?? start.amount;
  const amount = typed(text) ? { amount: typed(text)!, currency: start.currency } : undefined;
  const due = closesAt ?? room.rules.offersDueAt;
  const over = due !== undefined && Date.parse(due) <= now && room.phase === 'open';
  const why = blocked(room, status, now);
  const reason = why === 'sealedStage' ? (room.me.may.includes('sealOffer') ? (status.kind === 'live' ? undefined : 'stale') : 'notLead') : why;
  const busy = sending.kind === 'sending' || sending.kind === 'unknown';
  const off = Boolean(reason) || over || !amount;
  const press = () => { if (!off && !busy && amount) void send({ type: 'sealOffer', amount }); };

  return (
    <section className="panel bid-box seal hatched sealed" aria-labelledby="your-offer">
      <h2 id="your-offer"><Diamond className="shape amethyst" /> {t('auction:sealedStage.yours')}</h2>
      {mine?.offer && <p className="sealed-offer dense"><strong><Say text="auction:sealedStage.currentPlain" values={{ amount: <Money of={mine.offer} /> }} /></strong></p>}
      <AmountField id="action" currency={start.currency} text={text} label={t('auction:amount')} onText={next => { setEdited(next); clear(); }} onEnter={press} onEscape={() => setEdited(undefined)} />
      <p className="hint dense">
        <span><Say text="auction:sealedStage.atLeast" values={{ amount: <Money of={start} /> }} /></span>
        {amount && <strong><Compact of={amount} /></strong>}
      </p>
      <div className="act-bar">
        <Button className="bid-button" look="primary" size="large" block aria-disabled={off || busy || undefined} data-off={off || undefined} data-pending={busy || undefined} onClick={press}>
          <span className="say">
            {busy ? t('auction:sealedStage.sending') : amount ? <Say text={mine?.offer ? 'auction:sealedStage.replace' : 'auction:sealedStage.seal'} values={{ amount: <Money of={amount} /> }} /> : t('auction:disabled.amount')}
          </span>
        </Button>
      </div>
      {over ? <p className="why say">{t('auction:sealedStage.over')}</p> : reason && <BlockedReason reason={reason} room={room} />}
      <p className="small ink-2 say">{t('auction:sealedStage.text')}</p>
      {due && !over && <p className="small ink-2 dense"><Say text="auction:sealedStage.due" values={{ time: <When at={due} zones /> }} /></p>}
      {sending.kind !== 'idle' && <BidAnswer sending={sending} room={room} onAmount={next => setEdited(next.amount)} />}
    </section>
  );
}
