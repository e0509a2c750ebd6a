import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { meQuery, queries, readProjects } from '../../api/queries';
import type { ProjectSummary } from '../../api/types';
import { Button } from '../../controls/Button';
import { Checkbox } from '../../controls/Checkbox';
import { Segmented } from '../../controls/Segmented';
import { useTranslation } from '../../i18n';
import type { Key } from '../../i18n/keys';
import { usePhone } from '../../theme/useMedia';
import { useTitle } from '../../shell/useTitle';
import { ListStatus } from './ListStatus';
import { liesIn, type Box } from '../map/box';
import { FilterBar } from './FilterBar';
import { filtersOf, searchOf } from './filters';
import { OpenData } from './OpenData';
import { ProjectRow } from './ProjectRow';
import { useFilters } from './useFilters';
import '../projects.css';

const EnterProject = lazy(() => import('../hosting/EnterProject'));
const ProjectMap = lazy(() => import('../map/ProjectMap'));

/** Read again so often, ms: what is signed in is live, others look now and then. */
const every = { signedIn: 5_000, open: 30_000 };

const question = (search: string) => ({ queryKey: ['projects', search], queryFn: () => readProjects(search) });

/** Asked while the page's program is on its way; how long it may hold up the page, ms. */
const patience = 300;
export const prepare = () => Promise.race([
  queries.prefetchQuery(question(searchOf(filtersOf(location.search)))),
  new Promise<void>(resolve => setTimeout(resolve, patience)),
]);

type View = 'list' | 'map';

/** The catalogue: search and filters, the projects found as a list and on the map; each shows what the other points at. */
export default function ProjectsPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const { data: me } = useQuery(meQuery);
  const [filters, change] = useFilters();
  const search = searchOf(filters);
  const list = useQuery({ ...question(search), refetchInterval: me ? every.signedIn : every.open, placeholderData: keepPreviousData });
  const [view, setView] = useState<View>('list');
  const [pointed, point] = useState<string>();
  const [chosen, choose] = useState<string>();
  const [box, setBox] = useState<Box>();
  const [onlyBox, setOnlyBox] = useState(false);
  useTitle(t('projects:title'));

  const found = list.data?.items;
  const shown = onlyBox && box ? found?.filter(project => liesIn(box, project.location)) : found;
  const active = pointed ?? chosen;
  const pressed = found?.find(project => project.id === chosen);
  const showAll = () => { setOnlyBox(false); change({ q: undefined, mineral: undefined, province: undefined, stage: undefined }); };
  const map = (
    <Suspense fallback={<div className="map-waits" aria-busy="true" />}>
      <ProjectMap projects={found ?? []} active={active} onActive={point} onChosen={choose} onMoved={setBox} />
    </Suspense>
  );
  return (
    <section className="catalogue">
      {me && <ListStatus of={list} />}
      <div className="row">
        <h1>{t('projects:title')}</h1>
        {me?.roles.includes('official') && <Suspense fallback={null}><EnterProject /></Suspense>}
        {phone && <Segmented<View> value={view} onChange={setView} aria-label={t('projects:view.label')} options={(['list', 'map'] as const).map(value => ({ value, label: t(`projects:view.${value}`) }))} />}
      </div>
      <FilterBar filters={filters} onChange={change} />
      <p className="row found" role="status">
        <span className="dense">{shown ? t('projects:found', { count: onlyBox ? shown.length : list.data!.total }) : '—'}</span>
        {box && <Checkbox checked={onlyBox} onChange={event => setOnlyBox(event.target.checked)}>{t('projects:onlyMap')}</Checkbox>}
      </p>
      <div className="list-and-map">
        {(!phone || view === 'list') && <List projects={shown} failed={list.isError} active={active} chosen={chosen} onActive={point} empty={onlyBox ? 'projects:emptyMap' : search ? 'projects:emptyFilter' : 'projects:empty'} onShowAll={showAll} onAgain={() => void list.refetch()} more={(list.data?.total ?? 0) - (found?.length ?? 0)} />}
        {(!phone || view === 'map') && <div className="map-place">{map}{phone && pressed && <div className="pressed"><ProjectRow key={pressed.id} project={pressed} chosen /></div>}<p className="small ink-2 dense">{t('projects:map.note')}</p></div>}
      </div>
      <OpenData />
    </section>
  );
}

interface ListProps {
  projects: ProjectSummary[] | undefined;
  failed: boolean;
  active: string | undefined;
  chosen: string | undefined;
  onActive: (id: string | undefined) => void;
  empty: Key;
  onShowAll: () => void;
  onAgain: () => void;
  /** How many were found that are not here. */
  more: number;
}

function List({ projects, failed, active, chosen, onActive, empty, onShowAll, onAgain, more }: ListProps) {
  const { t } = useTranslation();
  if (!projects && failed) return <p className="panel say" role="alert">{t('projects:unread')} <Button look="link" onClick={onAgain}>{t('tryAgain')}</Button></p>;
  if (!projects) return <ul className="project-list" aria-busy="true" aria-label={t('loading')}>{[0, 1, 2, 3, 4, 5].map(n => <li key={n} className="project-row bone-row" />)}</ul>;
  if (projects.length === 0) return <p className="panel say">{t(empty)} {empty !== 'projects:empty' && <Button look="link" onClick={onShowAll}>{t('projects:showAll')}</Button>}</p>;
  return (
    <div>
      <ul className="project-list">{projects.map(project => <li key={project.id}><ProjectRow project={project} active={project.id === active} chosen={project.id === chosen} onActive={onActive} /></li>)}</ul>
      {more > 0 && <p className="small ink-2 dense">{t('projects:cut', { count: more })}</p>}
    </div>
  );
}
