import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { Link } from '../shell/Link';
import { useWords } from '../projects/words/useWords';
import { At } from './At';
import { Panel } from './Panel';
import type { PipelineView } from './view';

/** Projects whose stage changed within the last hour, the latest first. */
export function Moved({ moved }: { moved: PipelineView['moved'] }) {
  const { t } = useTranslation('wall');
  const words = useWords();
  return (
    <Panel title={t('moved.title')} count={moved.count} className="wall-moved" none={moved.count === 0 ? t('moved.none') : undefined}>
      <ul className="wall-list">
        {moved.latest.map(({ project, name, stage, at }) => (
          <li key={project}>
            <span className="wall-name"><At of={at} /> <Link to={`/projects/${project}`}><Local of={name} /></Link></span>
            <strong className="wall-end">{words.stage(stage)}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
