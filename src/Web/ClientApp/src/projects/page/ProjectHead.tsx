import { useQuery } from '@tanstack/react-query';
import { versionQuery } from '../../api/queries';
import type { ProjectView } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { Back, Octagon } from '../../shapes/shapes';
import { Link } from '../../shell/Link';
import { Dots } from '../../text/Dots';
import { Say } from '../../text/Say';
import { Minerals } from '../words/Minerals';
import { MineralSign } from '../words/MineralSign';
import { Name } from '../words/Name';
import { useWords } from '../words/useWords';

/** Name, minerals and place; and above all what holds the project up. */
export function ProjectHead({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: version } = useQuery(versionQuery);
  return (
    <>
      <div className="project-head">
        <Link to="/projects" className="back" aria-label={t('projects:back')}><Back /></Link>
        <MineralSign mineral={project.minerals[0]} />
        <div>
          <h1><Name of={project.name} original /></h1>
          <p className="ink-2 dense"><Dots><Minerals of={project.minerals} /><bdi>{words.province(project.province)}</bdi><bdi>{project.district}</bdi></Dots></p>
        </div>
        {version?.demo && <span className="tag amber dense">{t('demoMark')}</span>}
        {!project.published && <span className="tag dense">{t('projects:draft')}</span>}
      </div>
      {project.frozen && (
        <div className="notice garnet" role="status">
          <Octagon />
          <div><p className="say"><strong><Say text="projects:frozenFor" values={{ reason: <Local of={project.frozen} /> }} /></strong></p><p className="dense small">{t('projects:frozenText')}</p></div>
        </div>
      )}
      {!project.published && <p className="notice grey say">{t('projects:draftText')}</p>}
    </>
  );
}
