import type { Refusal } from '../api/types';
import { Money } from '../text/Money';
import { Say } from '../text/Say';

/** A no in words: what happened, then what to do. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  const text = `refusal.${refusal.type}` as const;
  switch (refusal.type) {
    case 'tooLow': return refusal.minNext ? <Say text={text} values={{ amount: <Money of={refusal.minNext} /> }} /> : <Say text="refusal.tooLowAtTheTop" />;
    case 'offStep': return <Say text={text} values={{ step: <bdi className="num">{refusal.step}</bdi> }} />;
    case 'invalid': return <Say text={text} values={{ field: <bdi dir="ltr">{refusal.field}</bdi>, why: <bdi>{refusal.why}</bdi> }} />;
    case 'tooManyRequests': return <Say text={text} count={Math.ceil(refusal.retryAfterMs / 1_000)} />;
    default: return <Say text={text} />;
  }
}
