import type { ProjectView } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { usePartyName } from '../../people/names';
import { isOneOf } from '../../text/oneOf';
import { Say } from '../../text/Say';
import { When } from '../../text/When';
import { StageMark } from '../words/StageMark';
import { useWords } from '../words/useWords';
import { way } from '../words/words';
import { DaysAndSince, Desk } from '../words/Waiting';

/** The three answers of a project: where it stands, on whom it waits and how long, what comes next. */
export function StagePanel({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const { stage } = project;
  const at = isOneOf(way, stage.stage) ? way.indexOf(stage.stage) : -1;
  return (
    <section className="panel stage-panel" aria-labelledby="stage">
      <div className="answers">
        <div>
          <h2 id="stage" className="label">{t('projects:filter.stage')}</h2>
          <p className="big"><StageMark stage={stage.stage} frozen={Boolean(project.frozen)} /></p>
          <p className="small ink-2 dense">
            {at >= 0 ? <Say text="projects:stageOf" values={{ n: <bdi className="num">{at + 1}</bdi>, all: <bdi className="num">{way.length}</bdi> }} /> : t('projects:beside')}
            {' · '}<Say text="projects:since" values={{ time: <When at={stage.since} /> }} />
          </p>
        </div>
        <div>
          <h2 className="label">{t('projects:waitsOn')}</h2>
          <p className="big"><Keeper project={project} /></p>
          <p className="small ink-2 dense"><DaysAndSince at={stage.deskSince} /></p>
        </div>
        <div>
          <h2 className="label">{t('projects:next')}</h2>
          <p className="big">{stage.nextStep ? <Local of={stage.nextStep} /> : <span className="ink-2">{t('projects:noNext')}</span>}</p>
          <p className="small ink-2 dense"><Say text="projects:why" values={{ reason: <Why stage={stage} /> }} /></p>
        </div>
      </div>
      <Way at={at} />
    </section>
  );
}

function Keeper({ project }: { project: ProjectView }) {
  const partyName = usePartyName();
  const name = partyName(project.host);
  return <Desk of={project.stage.desk} keeper={name === project.host ? undefined : name} />;
}

function Why({ stage }: Pick<ProjectView, 'stage'>) {
  const { t } = useTranslation();
  const words = useWords();
  const because = stage.because && words.because(stage.because);
  if (because) return because;
  return stage.reason ? <Local of={stage.reason} /> : t('projects:noReason');
}

/** The whole way, what is behind filled, the present step named in words for those who do not see it. */
function Way({ at }: { at: number }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ol className="way" aria-label={t('projects:way')}>
      {way.map((stage, place) => (
        <li key={stage} data-done={place < at || undefined} aria-current={place === at ? 'step' : undefined}><span className="dense">{words.stage(stage)}</span></li>
      ))}
    </ol>
  );
}
