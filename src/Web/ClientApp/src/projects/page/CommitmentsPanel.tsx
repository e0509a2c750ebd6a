import type { CommitmentView } from '../../api/types';
import { useNow } from '../../feed/useNow';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { Attention } from '../../shapes/shapes';
import { Say } from '../../text/Say';
import { dayIn, home } from '../../text/zones';
import { Figure } from '../words/Figure';
import { useWords } from '../words/useWords';
import { isOverdue, progress } from './progress';

/** What was promised besides the mine, and how much of it was reported. Nothing reported is not zero. */
export function CommitmentsPanel({ commitments }: { commitments: CommitmentView[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="commitments">
      <h2 id="commitments">{t('projects:commitments.title')}</h2>
      {commitments.length === 0 && <p className="say ink-2">{t('projects:commitments.none')}</p>}
      <ul className="commitments">{commitments.map(one => <Commitment key={one.commitment} of={one} />)}</ul>
    </section>
  );
}

function Commitment({ of }: { of: CommitmentView }) {
  const { t } = useTranslation();
  const words = useWords();
  const today = dayIn(home, useNow(60_000));
  const part = progress(of.target, of.reported?.value);
  const late = isOverdue(of.due, today) && (part === undefined || part < 1);
  return (
    <li>
      <h3 className="dense"><span className="num">{of.commitment}</span> {words.commitment(of.kind)}</h3>
      {of.text && <p className="small ink-2"><Local of={of.text} /></p>}
      <dl className="facts three">
        <div><dt className="dense">{t('projects:commitments.target')}</dt><dd><Figure value={of.target} unit={of.unit} /></dd></div>
        <div><dt className="dense">{t('projects:commitments.reported')}</dt><dd><Reported of={of} /></dd></div>
        <div><dt className="dense">{t('projects:commitments.due')}</dt><dd><bdi dir="ltr" className="num">{of.due}</bdi>{late && <span className="copper small dense"> <Attention /> {t('projects:commitments.overdue')}</span>}</dd></div>
      </dl>
      <Bar part={part} />
    </li>
  );
}

function Reported({ of: { reported, unit } }: { of: CommitmentView }) {
  const { t } = useTranslation();
  if (!reported) return <span className="ink-2 dense">{t('projects:commitments.nothing')}</span>;
  return <><Figure value={reported.value} unit={unit} /> <span className="small ink-2 dense"><Say text="projects:commitments.asOf" values={{ date: <bdi dir="ltr" className="num">{reported.asOf}</bdi> }} /> · <bdi>{reported.source}</bdi></span></>;
}

/** An empty bar says zero, a hatched one that nothing is known. */
function Bar({ part }: { part: number | undefined }) {
  const { t } = useTranslation();
  const percent = part === undefined ? undefined : Math.round(part * 100);
  return (
    <p className="bar-line" role="img" aria-label={percent === undefined ? t('projects:commitments.nothing') : t('projects:commitments.part', { n: percent })}>
      <span className={percent === undefined ? 'progress hatched' : 'progress'}><span style={{ inlineSize: `${percent ?? 0}%` }} /></span>
    </p>
  );
}
