import { useTranslation } from '../i18n';
import type { Fault, Unread } from '../chain/flaws';
import type { Verdict } from '../chain/record';
import { CheckDisc, HalfDisc, Octagon } from '../shapes/shapes';
import { Hash } from '../text/Hash';
import { Say } from '../text/Say';
import type { Checking } from './useCheck';

/** What came of it, in words; while it is under way, how far. */
export function VerdictBox({ checking }: { checking: Exclude<Checking, { kind: 'none' }> }) {
  if (checking.kind === 'checking') return <Progress done={checking.done} all={checking.check.frames.length} />;
  const { verdict } = checking;
  return (
    <section className="verdict" data-kind={verdict.kind} role="status" aria-live="assertive">
      {verdict.kind === 'whole' && <Whole verdict={verdict} />}
      {verdict.kind === 'faulty' && <Faulty fault={verdict.fault} />}
      {verdict.kind === 'unreadable' && <Unreadable why={verdict.why} />}
    </section>
  );
}

function Progress({ done, all }: { done: number; all: number }) {
  return (
    <section className="verdict" data-kind="checking">
      <h2><HalfDisc /> <span><Say text="verify:checking" values={{ n: <bdi className="num">{done}</bdi>, all: <bdi className="num">{all}</bdi> }} /></span></h2>
      <progress value={done} max={all} aria-hidden="true" />
    </section>
  );
}

function Whole({ verdict }: { verdict: Extract<Verdict, { kind: 'whole' }> }) {
  const { t } = useTranslation('verify');
  return (
    <>
      <h2><CheckDisc /> <span>{t('whole')}</span></h2>
      <p><Say text="verify:wholeUpTo" count={verdict.links.length} values={{ head: <Hash of={verdict.head} groups={3} /> }} /></p>
      <p><Say text="verify:feed" values={{ feed: <bdi dir="ltr" className="feed">{verdict.feed}</bdi> }} /></p>
      <p>{verdict.sealed ? t('sealedCount', { count: verdict.sealed }) : t('sealedNone')}</p>
      <p className="small ink-2">{t('limits')}</p>
    </>
  );
}

function Faulty({ fault: { entry, flaw, field } }: { fault: Fault }) {
  const { t } = useTranslation('verify');
  const why = <Say text={`verify:flaw.${flaw}`} values={{ field: <bdi dir="ltr" className="num">{field}</bdi> }} />;
  return (
    <>
      <h2>
        <Octagon />{' '}
        <span>{entry ? <Say text="verify:fails" values={{ n: <bdi className="num">{entry}</bdi>, why }} /> : <Say text="verify:failsRecord" values={{ why }} />}</span>
      </h2>
      {entry && <p>{t('after')}</p>}
    </>
  );
}

function Unreadable({ why }: { why: Unread }) {
  const { t } = useTranslation('verify');
  return <h2><Octagon /> <span>{t('unreadable', { why: t(`unread.${why}`) })}</span></h2>;
}
