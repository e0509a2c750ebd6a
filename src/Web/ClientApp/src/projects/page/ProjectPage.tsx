import { lazy, Suspense } from 'react';
import { useTranslation } from '../../i18n';
import { WatchButton } from '../../investors/WatchButton';
import type { Params } from '../../pages';
import { useLocalText } from '../../people/Local';
import { useReportStatus } from '../../shell/liveState';
import { NotFound } from '../../shell/NotFound';
import { useTitle } from '../../shell/useTitle';
import { CasesPanel } from './CasesPanel';
import { CommitmentsPanel } from './CommitmentsPanel';
import { ContactsPanel } from './ContactsPanel';
import { FactsPanel } from './FactsPanel';
import { FiguresPanel } from './FiguresPanel';
import { FlagsPanel } from './FlagsPanel';
import { MemorandaPanel } from './MemorandaPanel';
import { NamedParties } from './NamedParties';
import { ProjectHead } from './ProjectHead';
import { RecordPanel } from './RecordPanel';
import { RoomsPanel } from './RoomsPanel';
import { StagePanel } from './StagePanel';
import { TimelinePanel } from './TimelinePanel';
import { prepareProject, useProject } from './useProject';
import { ValuesPanel } from './ValuesPanel';
import '../projects.css';

const Hosting = lazy(() => import('../hosting/Hosting'));

export const prepare = ({ project = '' }: Params) => prepareProject(project);

/** One project as this viewer sees it. */
export default function ProjectPage({ project: id = '' }: Params) {
  return <Project key={id} id={id} />;
}

function Project({ id }: { id: string }) {
  const { t } = useTranslation();
  const { project, status, refused, submit } = useProject(id);
  const local = useLocalText();
  useReportStatus(status);
  useTitle(project && local(project.name));
  if (refused) return <NotFound />;
  if (!project) return <div className="project" aria-busy="true" aria-label={t('loading')}><span className="bone title" /><div className="panel tall" /><div className="panel tall" /></div>;
  return (
    <NamedParties project={project}>
      <div className="project" data-current={status?.kind === 'live' || undefined}>
        <ProjectHead project={project} />
        <StagePanel project={project} />
        <div className="project-columns">
          <div className="column main">
            <FiguresPanel figures={project.figures} />
            <ValuesPanel values={project.values} />
            <CommitmentsPanel commitments={project.commitments} />
            <MemorandaPanel memoranda={project.memoranda} />
            <CasesPanel cases={project.cases} />
            <ContactsPanel contacts={project.contacts} />
          </div>
          <div className="column side">
            {project.me.may.length > 0 && <Suspense fallback={<div className="panel tall" />}><Hosting project={project} submit={submit} /></Suspense>}
            <WatchButton project={id} />
            <FlagsPanel flags={project.flags} />
            <RoomsPanel rooms={project.rooms} />
            <FactsPanel project={project} />
            <TimelinePanel rows={project.timeline} />
            <RecordPanel project={project} />
          </div>
        </div>
      </div>
    </NamedParties>
  );
}
