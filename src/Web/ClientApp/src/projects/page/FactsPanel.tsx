import type { ReactNode } from 'react';
import type { ProjectView } from '../../api/types';
import { useTranslation } from '../../i18n';
import type { Key } from '../../i18n/keys';
import { Local } from '../../people/Local';
import { usePartyName } from '../../people/names';
import { digits } from '../words/digits';
import { useCodes } from '../words/useCodes';
import { useWords } from '../words/useWords';

/** Who holds it, where it lies, how sure that is and who says so. */
export function FactsPanel({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const words = useWords();
  const { frameworks, corridors } = useCodes();
  const partyName = usePartyName();
  const list = (items: string[], name: (item: string) => string) => items.map((item, at) => <span key={item}>{at > 0 && ' · '}<bdi>{name(item)}</bdi></span>);
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{t('projects:facts')}</h2>
      <dl className="facts">
        <Fact name="projects:owner"><Local of={project.owner} /></Fact>
        <Fact name="projects:keptBy"><bdi>{partyName(project.host)}</bdi></Fact>
        {project.location && (
          <Fact name="projects:place"><bdi dir="ltr" className="num">{digits(project.location.lat)}° N {digits(project.location.lon)}° E</bdi>{project.location.approximate && <span className="ink-2"> · {t('projects:approximate')}</span>}</Fact>
        )}
        <Fact name="projects:sureness">{words.certainty(project.certainty)}</Fact>
        <Fact name="projects:sources"><ul>{project.sources.map(source => <li key={source}><bdi>{source}</bdi></li>)}</ul></Fact>
        {project.note && <Fact name="projects:note"><Local of={project.note} /></Fact>}
        {project.frameworks.length > 0 && <Fact name="projects:frameworks">{list(project.frameworks, frameworks.name)}</Fact>}
        {project.corridors.length > 0 && <Fact name="projects:corridors">{list(project.corridors, corridors.name)}</Fact>}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: Key; children: ReactNode }) {
  const { t } = useTranslation();
  return <div><dt className="dense">{t(name)}</dt><dd>{children}</dd></div>;
}
