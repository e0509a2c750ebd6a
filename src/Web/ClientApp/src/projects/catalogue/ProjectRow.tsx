import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n';
import type { ProjectSummary } from '../../api/types';
import { Attention, LiveDot } from '../../shapes/shapes';
import { Link } from '../../shell/Link';
import { Dots } from '../../text/Dots';
import { Local } from '../../people/Local';
import { Say } from '../../text/Say';
import { Figure } from '../words/Figure';
import { Minerals } from '../words/Minerals';
import { MineralSign } from '../words/MineralSign';
import { Name } from '../words/Name';
import { StageMark } from '../words/StageMark';
import { useWords } from '../words/useWords';
import { Days, Desk } from '../words/Waiting';

interface Props {
  project: ProjectSummary;
  /** Pointed at, here or on the map. */
  active?: boolean;
  /** Pressed on the map: it comes into view. */
  chosen?: boolean;
  onActive?: (id: string | undefined) => void;
}

/** One project: name and minerals, stage and desk, the figure that stands for it. The whole row leads there. */
export function ProjectRow({ project, active, chosen, onActive }: Props) {
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => { if (chosen) row.current?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  return (
    <Link
      ref={row} to={`/projects/${project.id}`} className="project-row" data-active={active || undefined}
      onMouseEnter={() => onActive?.(project.id)} onMouseLeave={() => onActive?.(undefined)} onFocus={() => onActive?.(project.id)} onBlur={() => onActive?.(undefined)}
    >
      <MineralSign mineral={project.minerals[0]} />
      <Title project={project} />
      <span className="where">
        <StageMark stage={project.stage} frozen={project.frozen} />
        <span className="small ink-2 dense"><Say text="projects:waits" values={{ desk: <Desk of={project.desk} /> }} /></span>
        <span className="small ink-2"><Days since={project.deskSince} /></span>
      </span>
      <span className="headline"><HeadlineText of={project.headline} /></span>
    </Link>
  );
}

function Title({ project }: { project: ProjectSummary }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <span className="title">
      <strong><Name of={project.name} original /></strong>
      <span className="small ink-2 dense"><Dots><Minerals of={project.minerals} /><bdi>{words.province(project.province)}</bdi></Dots></span>
      {(project.liveRooms > 0 || !project.published) && (
        <span className="small marks dense">
          {project.liveRooms > 0 && <span className="malachite"><LiveDot /> {t('projects:liveRooms', { count: project.liveRooms })}</span>}
          {!project.published && <span className="tag">{t('projects:draft')}</span>}
        </span>
      )}
    </span>
  );
}

function HeadlineText({ of }: { of: ProjectSummary['headline'] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (!of) return <span className="small ink-2 dense">{t('projects:noFigure')}</span>;
  return (
    <>
      <strong><Figure value={of.value} unit={of.unit} /></strong>
      <span className="small ink-2 dense"><Dots><Local of={of.what} /><bdi>{words.resourceClass(of.resourceClass)}</bdi></Dots></span>
      {of.others > 0 && <span className="small copper dense"><Attention /> {t('projects:conflicting', { count: of.others })}</span>}
    </>
  );
}
