import type { CaseView } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { usePartyName } from '../../people/names';
import { CheckDisc, Diamond, Square } from '../../shapes/shapes';
import { Dots } from '../../text/Dots';
import { Say } from '../../text/Say';
import { useWords } from '../words/useWords';
import { Days } from '../words/Waiting';

/** What the investor needs of the state; only those see it whom it concerns. */
export function CasesPanel({ cases }: { cases: CaseView[] }) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <section className="panel private" aria-labelledby="cases">
      <h2 id="cases"><Diamond className="shape amethyst" /> {t('projects:cases.title')}</h2>
      <p className="small ink-2 dense">{t('projects:cases.text')}</p>
      <ul className="lines">{cases.map(one => <Case key={one.case} of={one} />)}</ul>
    </section>
  );
}

function Case({ of }: { of: CaseView }) {
  const words = useWords();
  const partyName = usePartyName();
  return (
    <li>
      <p><strong><span className="num">{of.case}</span> {words.caseKind(of.kind)} · <Local of={of.matter} /></strong></p>
      <p className="dense"><Dots>
        {of.outcome
          ? <span>{of.outcome === 'granted' ? <CheckDisc className="shape malachite" /> : <Square />} {words.outcome(of.outcome)}</span>
          : <span><Say text="projects:cases.on" values={{ desk: <Local of={of.desk} /> }} /> · <Days since={of.deskSince} /></span>}
        {of.for && <span><Say text="projects:cases.forParty" values={{ party: <bdi>{partyName(of.for)}</bdi> }} /></span>}
        {of.due && !of.outcome && <span><Say text="projects:cases.dueOn" values={{ date: <bdi dir="ltr" className="num">{of.due}</bdi> }} /></span>}
      </Dots></p>
      {of.note && <p className="small ink-2"><Local of={of.note} /></p>}
    </li>
  );
}
