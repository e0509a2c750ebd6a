import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import type { Money as Amount, RoomCommand, RoomView } from '../api/types';
import { Attention, Check, HalfDisc, Octagon } from '../shapes/shapes';
import { Money } from '../text/Money';
import { Say } from '../text/Say';
import { nearest } from './bidding';
import { Receipt } from './Receipt';
import { RefusalText } from './RefusalText';
import type { Sending } from './useSubmit';

interface Props { sending: Sending; room: RoomView; onAmount: (amount: Amount) => void }

/** What came of the last press: on its way, not known, accepted with its receipt, or refused with what to do. */
export function BidAnswer({ sending, room, onAmount }: Props) {
  const { t } = useTranslation();
  switch (sending.kind) {
    case 'idle': return <LastBid room={room} />;
    case 'sending': return sending.slow ? <p className="answer pending say"><HalfDisc /> {t('auction:stillSending')}</p> : null;
    case 'unknown': return <p className="answer pending say" role="status"><HalfDisc /> {t('auction:unknown')}</p>;
    case 'accepted': return <Receipt receipt={sending.receipt} />;
    case 'refused': return <Refused sending={sending} room={room} onAmount={onAmount} />;
  }
}

function Refused({ sending: { command, refusal }, room, onAmount }: Props & { sending: Extract<Sending, { kind: 'refused' }> }) {
  if (refusal.type === 'tooLow' && refusal.minNext && !lowersLimit(command, room))
    return <p className="answer copper say"><Attention /> <span><Say text="auction:tooLow" values={{ amount: <Money of={refusal.minNext} /> }} /></span></p>;
  if (refusal.type === 'offStep' && command.type === 'bid') {
    const asked = command.upTo ?? command.amount;
    return (
      <div className="answer copper">
        <p className="say"><Attention /> <Say text="auction:offStep" values={{ amount: <Money of={asked} />, step: <Money of={{ amount: refusal.step, currency: asked.currency }} /> }} /></p>
        <div className="chips">{nearest(asked, room.auction?.minNext ?? null, room.rules).map(legal => <Button key={legal.amount} onClick={() => onAmount(legal)}><Money of={legal} /></Button>)}</div>
      </div>
    );
  }
  return <p className="answer garnet say"><Octagon /> <span><RefusalText refusal={refusal} /></span></p>;
}

/** Whether it was the leader's own limit that was too low: then nobody else was first. */
const lowersLimit = (command: RoomCommand, { auction, me }: RoomView) =>
  command.type === 'bid' && command.upTo !== undefined && auction?.best?.bidder === me.bidder;

function LastBid({ room: { auction, me } }: { room: RoomView }) {
  const last = auction?.ladder.findLast(row => row.bidder !== undefined && row.bidder === me.bidder);
  if (!last?.amount) return null;
  return (
    <p className="answer dense"><Check className="shape malachite" /> <span><Say text="auction:lastBid" values={{ n: <bdi className="num">{last.seq}</bdi>, amount: <Money of={last.amount} /> }} /></span></p>
  );
}
