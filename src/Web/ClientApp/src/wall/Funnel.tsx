import { lazy, Suspense, type CSSProperties } from 'react';
import { useTranslation } from '../i18n';
import { useWords } from '../projects/words/useWords';
import type { FunnelTable } from './figures';
import { Panel } from './Panel';

const FunnelChart = lazy(() => import('./FunnelChart'));

/** How many projects are in each stage, by province: as bars, and as a table for whoever does not see them. */
export function Funnel({ table, projects, moved }: { table: FunnelTable; projects: number; moved: number }) {
  const { t } = useTranslation('wall');
  return (
    <Panel title={t('funnel.title')} className="wall-funnel" none={table.provinces.length === 0 ? t('funnel.none') : undefined} aside={moved > 0 ? t('funnel.moved', { count: moved }) : t('funnel.count', { count: projects })}>
      <div className="wall-chart" dir="ltr" style={{ '--rows': table.stages.length } as CSSProperties}><Suspense fallback={null}><FunnelChart table={table} /></Suspense></div>
      <Cells table={table} />
    </Panel>
  );
}

function Cells({ table }: { table: FunnelTable }) {
  const { t } = useTranslation('wall');
  const words = useWords();
  return (
    <div className="unseen"><table>
      <caption>{t('funnel.title')}</caption>
      <thead><tr><th scope="col">{t('funnel.stage')}</th>{table.provinces.map(province => <th key={province} scope="col">{words.province(province)}</th>)}<th scope="col">{t('funnel.total')}</th></tr></thead>
      <tbody>
        {table.stages.map(stage => (
          <tr key={stage}>
            <th scope="row">{words.stage(stage)}</th>
            {table.provinces.map(province => <td key={province}>{table.count(stage, province)}</td>)}
            <td>{table.total(stage)}</td>
          </tr>
        ))}
      </tbody>
    </table></div>
  );
}
