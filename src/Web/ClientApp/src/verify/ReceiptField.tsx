import { useState } from 'react';
import { useTranslation } from '../i18n';
import type { After } from '../i18n/keys';
import { Button } from '../controls/Button';
import { Input } from '../controls/Input';
import { match, readClaim, type Match } from '../chain/receipt';
import type { Verdict } from '../chain/record';
import { CheckDisc, Octagon } from '../shapes/shapes';
import { Say } from '../text/Say';

const words: Record<Match, After<'verify:receipt.'>> = { equal: 'inside', different: 'differs', beyond: 'beyond', notProven: 'notProven' };

/** Compares a receipt, or the head that somebody else sees, with the record. A link may bring one: `/verify#119:9f3c…`. */
export function ReceiptField({ verdict }: { verdict: Exclude<Verdict, { kind: 'unreadable' }> }) {
  const { t } = useTranslation('verify');
  const [text, setText] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const [asked, setAsked] = useState(text);
  return (
    <form className="panel receipt" onSubmit={event => { event.preventDefault(); setAsked(text); }}>
      <label htmlFor="receipt">{t('receipt.label')}</label>
      <div className="row">
        <Input id="receipt" dir="ltr" value={text} spellCheck={false} autoComplete="off" aria-describedby="receipt-help" onChange={event => setText(event.target.value)} />
        <Button type="submit">{t('receipt.check')}</Button>
      </div>
      <p id="receipt-help" className="small ink-2">{t('receipt.help')}</p>
      <div role="status">{asked.trim() && <Outcome text={asked} verdict={verdict} />}</div>
    </form>
  );
}

function Outcome({ text, verdict }: { text: string; verdict: Exclude<Verdict, { kind: 'unreadable' }> }) {
  const { t } = useTranslation('verify');
  const claim = readClaim(text);
  if (!claim) return <p className="outcome wrong"><Octagon /> <span>{t('receipt.unreadable')}</span></p>;
  const found = match(claim, verdict);
  const values = { n: <bdi className="num">{claim.seq}</bdi>, last: <bdi className="num">{verdict.links.length}</bdi> };
  return (
    <p className={`outcome ${found === 'equal' ? 'right' : 'wrong'}`}>
      {found === 'equal' ? <CheckDisc /> : <Octagon />} <span><Say text={`verify:receipt.${words[found]}`} values={values} /></span>
    </p>
  );
}
