import type { ProjectView } from '../../api/types';
import { ButtonAnchor, ButtonLink } from '../../controls/Button';
import { useTranslation } from '../../i18n';
import { Hash } from '../../text/Hash';
import { Say } from '../../text/Say';

/** The way to check all of this oneself. */
export function RecordPanel({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const address = `/api/projects/${project.id}`;
  return (
    <section className="panel record-panel" aria-labelledby="record">
      <h2 id="record">{t('projects:record.title')}</h2>
      <p className="small row"><span className="dense"><Say text="projects:record.upTo" values={{ n: <bdi className="num">{project.version}</bdi> }} /></span> <Hash of={project.head} /></p>
      <div className="form">
        <ButtonLink block to={`/verify?feed=projects/${project.id}`}>{t('projects:record.check')}</ButtonLink>
        <ButtonAnchor block href={`${address}/record`} download={`${project.id}.json`}>{t('projects:record.download')}</ButtonAnchor>
        {project.published && <ButtonAnchor block href={`${address}/ocds`} download={`${project.id}.ocds.json`}>{t('projects:record.ocds')}</ButtonAnchor>}
      </div>
    </section>
  );
}
