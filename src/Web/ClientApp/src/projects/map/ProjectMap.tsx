import { useEffect, useMemo } from 'react';
import { Button } from '../../controls/Button';
import { useTranslation } from '../../i18n';
import { useLocalText } from '../../people/Local';
import type { ProjectSummary } from '../../api/types';
import { MineralSign } from '../words/MineralSign';
import type { Box } from './box';
import type { Drawing } from './drawing';
import { groupsOf, type Group, type Placed } from './groups';
import { cities } from './land';
import { useDrawing } from './useDrawing';
import './map.css';

interface Props {
  projects: readonly ProjectSummary[];
  active: string | undefined;
  onActive: (id: string | undefined) => void;
  onChosen: (id: string) => void;
  /** The reader moved the map: what it shows now. */
  onMoved: (box: Box) => void;
}

/** Markers closer than this would hide each other, pixels. */
const apart = 30;
/** Said with a move that a button of ours made for the reader. */
const byReader = { byReader: true };
const still = { animate: false, duration: 0 };

/** The projects on the land. Always drawn from left to right; its markers are buttons over the picture, so that their words need no glyphs. */
export default function ProjectMap({ projects, active, onActive, onChosen, onMoved }: Props) {
  const { t } = useTranslation();
  const { place, drawing, failed } = useDrawing(onMoved);
  const placed = projects.filter(project => project.location);
  const whole = useMemo(() => JSON.stringify(placed.map(({ id }) => id)), [placed]);
  useEffect(() => { if (drawing) showAll(drawing, placed, undefined, 7); }, [drawing, whole]); // eslint-disable-line react-hooks/exhaustive-deps -- only when other projects are found
  if (failed) return <p className="panel say map-none">{t('projects:map.none')}</p>;
  return (
    <div className="map" dir="ltr" onKeyDown={event => event.key === 'Escape' && onActive(undefined)}>
      <div ref={place} className="map-land" />
      {drawing && (
        <div className="map-marks">
          <Cities drawing={drawing} />
          <Marks drawing={drawing} projects={placed} active={active} onActive={onActive} onChosen={onChosen} />
        </div>
      )}
      <div className="map-buttons">
        <Button size="small" aria-label={t('projects:map.zoomIn')} onClick={() => drawing?.zoomIn(still, byReader)}>+</Button>
        <Button size="small" aria-label={t('projects:map.zoomOut')} onClick={() => drawing?.zoomOut(still, byReader)}>−</Button>
        <Button size="small" aria-label={t('projects:map.whole')} onClick={() => drawing && showAll(drawing, placed, byReader, 7)}><Whole /></Button>
      </div>
    </div>
  );
}

const Whole = () => <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" /></svg>;

const pointOf = ({ location }: ProjectSummary): [number, number] => [Number(location!.lon), Number(location!.lat)];

/** @param nearest How near it goes at most: a look at where things lie, or as near as it takes. */
function showAll(drawing: Drawing, projects: readonly ProjectSummary[], said?: object, nearest = 11): void {
  const points = projects.map(pointOf);
  if (points.length === 0) return;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  drawing.fitBounds([[Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]], { ...still, padding: { top: 48, bottom: 48, left: 48, right: 72 }, maxZoom: nearest }, said);
}

function Cities({ drawing }: { drawing: Drawing }) {
  const { t } = useTranslation();
  return cities.map(({ name, at: [lon, lat] }) => {
    const { x, y } = drawing.project([lon, lat]);
    return <span key={name} className="map-city dense" aria-hidden="true" style={{ transform: `translate(${x}px, ${y}px)` }}>{t(`projects:city.${name}`)}</span>;
  });
}

function Marks({ drawing, projects, active, onActive, onChosen }: Pick<Props, 'projects' | 'active' | 'onActive' | 'onChosen'> & { drawing: Drawing }) {
  const { width, height } = drawing.getCanvas().getBoundingClientRect();
  const known = new Map(projects.map(project => [project.id, project]));
  const placed = projects.map((project): Placed => ({ id: project.id, ...drawing.project(pointOf(project)) }));
  const seen = placed.filter(({ x, y }) => x > -apart && y > -apart && x < width + apart && y < height + apart);
  return groupsOf(seen, apart).map(group => {
    const members = group.members.map(id => known.get(id)!);
    const mark = { x: group.x, y: group.y, on: active !== undefined && group.members.includes(active) };
    return members.length === 1
      ? <Mark key={group.members[0]} {...mark} project={members[0]!} onActive={onActive} onChosen={onChosen} />
      : <Cluster key={group.members.join()} {...mark} group={group} onPress={() => zoomInto(drawing, members)} />;
  });
}

/** A group is opened by going nearer, until its members stand apart or the map can go no nearer. */
function zoomInto(drawing: Drawing, members: readonly ProjectSummary[]): void {
  const before = drawing.getZoom();
  showAll(drawing, members, byReader);
  if (drawing.getZoom() <= before + 0.5) drawing.easeTo({ ...still, center: pointOf(members[0]!), zoom: before + 2 }, byReader);
}

interface Placing { x: number; y: number; on: boolean }

function Mark({ x, y, on, project, onActive, onChosen }: Placing & { project: ProjectSummary } & Pick<Props, 'onActive' | 'onChosen'>) {
  const name = useLocalText()(project.name);
  return (
    <button
      type="button" className="map-mark" aria-label={name} aria-pressed={on} data-on={on || undefined} style={{ transform: `translate(${x}px, ${y}px)` }}
      onClick={() => onChosen(project.id)} onMouseEnter={() => onActive(project.id)} onMouseLeave={() => onActive(undefined)} onFocus={() => onActive(project.id)} onBlur={() => onActive(undefined)}
    >
      <MineralSign mineral={project.minerals[0]} />
      {on && <span className="map-name dense" aria-hidden="true" dir="auto">{name}</span>}
    </button>
  );
}

function Cluster({ x, y, on, group, onPress }: Placing & { group: Group; onPress: () => void }) {
  const { t } = useTranslation();
  const count = group.members.length;
  return (
    <button type="button" className="map-mark cluster" aria-label={t('projects:map.group', { count })} data-on={on || undefined} style={{ transform: `translate(${x}px, ${y}px)` }} onClick={onPress}>
      <span className="num">{count}</span>
    </button>
  );
}
