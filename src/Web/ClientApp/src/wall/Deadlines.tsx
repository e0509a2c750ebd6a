import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { Link } from '../shell/Link';
import { useWords } from '../projects/words/useWords';
import { Day } from './Day';
import { Panel } from './Panel';
import type { DeadlineNear } from './view';

/** Commitments that are due next and not reached. */
export function Deadlines({ deadlines }: { deadlines: readonly DeadlineNear[] }) {
  const { t } = useTranslation('wall');
  const words = useWords();
  return (
    <Panel title={t('deadlines.title')} className="wall-deadlines" none={deadlines.length === 0 ? t('deadlines.none') : undefined}>
      <ul className="wall-list">
        {deadlines.map(({ on, what, project, name }) => (
          <li key={`${on} ${project} ${what}`}>
            <span className="wall-name"><Link to={`/projects/${project}`}><Local of={name} /></Link> <span className="ink-2">{words.commitment(what)}</span></span>
            <strong className="wall-end"><Day of={on} /></strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
