import type { FigureView } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { Attention } from '../../shapes/shapes';
import { Say } from '../../text/Say';
import { Figure } from '../words/Figure';
import { useWords } from '../words/useWords';
import { grouped, type FigureGroup } from './figures';

const columns = ['what', 'value', 'class', 'standard', 'asOf', 'source'] as const;

/** What is published of it, with class, standard, day and source. Sources that conflict stand in one block, side by side. */
export function FiguresPanel({ figures }: { figures: FigureView[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="figures">
      <h2 id="figures">{t('projects:figures.title')}</h2>
      {figures.length === 0 && <p className="say ink-2">{t('projects:noFigure')}</p>}
      {figures.length > 0 && (
        <table className="figures">
          <thead><tr>{columns.map(column => <th key={column} scope="col" className="dense">{t(`projects:figures.${column}`)}</th>)}</tr></thead>
          {grouped(figures).map(group => <Group key={group.figures[0]!.figure} group={group} />)}
        </table>
      )}
    </section>
  );
}

function Group({ group }: { group: FigureGroup }) {
  const { t } = useTranslation();
  const conflict = group.topic !== undefined;
  return (
    <tbody data-conflict={conflict || undefined}>
      {conflict && <tr className="conflict"><th colSpan={columns.length} scope="rowgroup"><span className="dense"><Attention /> {t('projects:figures.conflict')}</span></th></tr>}
      {group.figures.map(figure => <Row key={figure.figure} figure={figure} />)}
    </tbody>
  );
}

function Row({ figure }: { figure: FigureView }) {
  const { t } = useTranslation();
  const words = useWords();
  const label = (column: (typeof columns)[number]) => ({ 'data-label': t(`projects:figures.${column}`) });
  return (
    <tr>
      <th scope="row"><Local of={figure.what} /></th>
      <td {...label('value')} className="value"><strong><Figure value={figure.value} unit={figure.unit} /></strong>{figure.grade && <span className="small ink-2 dense"><Say text="projects:figures.grade" values={{ grade: <bdi dir="ltr">{figure.grade}</bdi> }} /></span>}</td>
      <td {...label('class')} className="dense"><bdi>{words.resourceClass(figure.resourceClass)}</bdi></td>
      <td {...label('standard')} className="dense" data-none={!figure.standard || undefined}>{figure.standard ? <bdi>{figure.standard}</bdi> : <span className="ink-2">{t('projects:figures.noStandard')}</span>}</td>
      <td {...label('asOf')} data-none={!figure.asOf || undefined}><bdi dir="ltr" className="num">{figure.asOf ?? '—'}</bdi></td>
      <td {...label('source')} className="small"><bdi>{figure.source}</bdi></td>
    </tr>
  );
}
