import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { Link } from '../shell/Link';
import { useWords } from '../projects/words/useWords';
import { Days } from './Days';
import { Panel } from './Panel';
import type { StuckProject } from './view';

/** Projects that have waited on one desk longest: which, on whom, how long. */
export function Stuck({ stuck }: { stuck: readonly StuckProject[] }) {
  const { t } = useTranslation('wall');
  const words = useWords();
  return (
    <Panel title={t('stuck.title')} className="wall-stuck" none={stuck.length === 0 ? t('stuck.none') : undefined}>
      <ul className="wall-list two">
        {stuck.map(({ project, name, stage, desk, since }) => (
          <li key={project}>
            <Link to={`/projects/${project}`} className="wall-name"><Local of={name} /></Link>
            <strong className="wall-end"><Days since={since} /></strong>
            <span className="ink-2 wall-under">{words.stage(stage)} · {desk ? <Local of={desk} /> : t('stuck.ownDesk')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
