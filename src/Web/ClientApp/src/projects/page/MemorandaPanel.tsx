import type { MemorandumView } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { Dots } from '../../text/Dots';
import { Money } from '../../text/Money';
import { Say } from '../../text/Say';
import { useWords } from '../words/useWords';

/** Memoranda, and what became of each. */
export function MemorandaPanel({ memoranda }: { memoranda: MemorandumView[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (memoranda.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="memoranda">
      <h2 id="memoranda">{t('projects:memoranda.title')}</h2>
      <ul className="lines">
        {memoranda.map(one => (
          <li key={one.memorandum}>
            <p><strong><span className="num">{one.memorandum}</span> <Local of={one.title} /></strong></p>
            <p className="dense"><Dots>
              <span><Say text="projects:memoranda.with" values={{ party: <Local of={one.with} /> }} /></span>
              <span><Say text="projects:memoranda.signed" values={{ date: <bdi dir="ltr" className="num">{one.signedOn}</bdi> }} /></span>
              {one.value && <Money of={one.value} />}
            </Dots></p>
            <p className="small ink-2 dense"><Dots>
              <strong>{one.outcome ? words.memorandum(one.outcome) : t('projects:memoranda.open')}</strong>
              {one.concludedOn && <bdi dir="ltr" className="num">{one.concludedOn}</bdi>}
              <bdi>{one.source}</bdi>
            </Dots></p>
          </li>
        ))}
      </ul>
    </section>
  );
}
