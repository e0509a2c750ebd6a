import { useCallback, useRef, useState } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import { Segmented } from '../controls/Segmented';
import type { Money as Amount } from '../api/types';
import { useNow } from '../feed/useNow';
import { typed } from '../money/amounts';
import { announceNow } from '../shell/announcer';
import { useFocusKey } from '../shell/useFocusKey';
import { Dots } from '../text/Dots';
import { Compact, Digits, Money } from '../text/Money';
import { Say } from '../text/Say';
import { AmountField } from './AmountField';
import { blocked, chips, commandOf, intentOf, manyTimes, stepped, type Intent } from './bidding';
import { BidAnswer } from './BidAnswer';
import { BlockedReason } from './BlockedReason';
import type { LiveRoom } from './live';
import { chime } from './sound';
import { standingOf } from './standing';
import { TenTimes } from './TenTimes';
import { useShownBefore } from './useShownBefore';
import { useSubmit, type Sending } from './useSubmit';

type Mode = 'bid' | 'upTo';

/** The one bid box. It sends what was read, shows what is on its way beside the button, and never a bid as placed before the record has it. */
export function BidBox({ room, status, submit }: LiveRoom) {
  const { t } = useTranslation();
  const { best, minNext } = room.auction!;
  const least = minNext ?? room.rules.start!;
  const leading = standingOf(room) === 'leading';
  const [mode, setMode] = useState<Mode>('bid');
  const [edited, setEdited] = useState<string>();
  const [question, setQuestion] = useState<{ intent: Intent; times: string }>();
  const field = useRef<HTMLInputElement>(null);
  const now = useNow();

  const { sending, send, clear } = useSubmit(submit, useCallback((end: Sending) => {
    if (end.kind === 'accepted') { setEdited(undefined); chime('accepted'); announceNow(t('auction:announce.accepted', { n: end.receipt.seq })); }
    if (end.kind === 'refused') announceNow(t('auction:announce.refused'));
  }, [t]));

  const text = edited ?? least.amount;
  const amount: Amount | undefined = typed(text) ? { amount: typed(text)!, currency: least.currency } : undefined;
  const intent = amount && intentOf(mode, amount, least, leading ? best!.amount : undefined);
  const key = intent ? JSON.stringify(intent) : '';
  const { read, own } = useShownBefore(key);
  const reason = blocked(room, status, now);
  const busy = sending.kind === 'sending' || sending.kind === 'unknown';

  const edit = (next: string | undefined) => {
    setEdited(next);
    setQuestion(undefined);
    clear();
    const asked = typed(next ?? least.amount);
    if (asked) own(JSON.stringify(intentOf(mode, { amount: asked, currency: least.currency }, least, leading ? best!.amount : undefined)));
  };

  const press = () => {
    const meant = read();
    if (reason || busy || !meant) return;
    const asked = JSON.parse(meant) as Intent;
    const times = manyTimes(asked.upTo ?? asked.amount, best, room.rules.start);
    if (times) setQuestion({ intent: asked, times });
    else void send(commandOf(asked));
  };

  useFocusKey('b', field);

  const label = leading ? 'auction:raiseLimitTo' : intent?.upTo ? 'auction:bidUpToAmount' : 'auction:bid';
  const values = leading ? { amount: amount && <Money of={amount} /> } : { amount: intent && <Money of={intent.amount} />, limit: intent?.upTo && <Money of={intent.upTo} /> };
  return (
    <section className="panel bid-box" aria-labelledby="your-bid">
      <h2 id="your-bid">{t(leading ? 'auction:raiseLimit' : 'auction:yourBid')}</h2>
      {!leading && (
        <Segmented<Mode>
          block value={mode} aria-label={t('auction:bidModeLabel')} onChange={setMode}
          options={[{ value: 'bid', label: t('auction:bidMode') }, { value: 'upTo', label: t('auction:bidUpTo') }]}
        />
      )}
      <AmountField
        ref={field} id="action" currency={least.currency} text={text} label={t(mode === 'upTo' || leading ? 'auction:limit' : 'auction:amount')}
        onText={edit} onStep={by => edit(stepped(amount ?? least, by, least, room.rules).amount)} onEnter={press} onEscape={() => edit(undefined)}
      />
      <p className="hint dense">
        <span>
          <Dots>
            <span><Say text={edited === undefined ? 'auction:atLeast' : 'auction:nowAtLeast'} values={{ amount: <Digits of={least} /> }} /></span>
            {room.rules.step?.kind === 'fixed' && <span><Say text="auction:step" values={{ amount: <Digits of={{ amount: room.rules.step.value!, currency: least.currency }} /> }} /></span>}
          </Dots>
        </span>
        {amount && <strong><Compact of={amount} /></strong>}
      </p>
      <div className="chips">
        {chips(least, room.rules).map(chip => (
          <Button key={chip.amount} onClick={() => edit(chip.amount === least.amount ? undefined : chip.amount)}><Compact of={chip} /></Button>
        ))}
      </div>
      <div className="act-bar">
        {question ? (
          <TenTimes
            times={question.times} amount={question.intent.upTo ?? question.intent.amount}
            onBid={() => { setQuestion(undefined); void send(commandOf(question.intent)); }}
            onChange={() => { setQuestion(undefined); field.current?.focus(); }}
          />
        ) : (
          <Button
            className="bid-button" look="primary" size="large" block aria-disabled={Boolean(reason) || busy || !intent || undefined}
            aria-describedby="bid-why" data-off={Boolean(reason) || !intent || undefined} data-pending={busy || undefined} onClick={press}
          >
            <span className="say">{busy ? t('auction:sending') : intent ? <Say text={label} values={values} /> : t('auction:disabled.amount')}</span>
          </Button>
        )}
      </div>
      <div id="bid-why">
        {reason ? <BlockedReason reason={reason} room={room} /> : <p className="small ink-2 say">{t('auction:counts')} {t('auction:final')}</p>}
      </div>
      <BidAnswer sending={sending} room={room} onAmount={next => { edit(next.amount); field.current?.focus(); }} />
    </section>
  );
}
