import type { CSSProperties } from 'react';
import { useTranslation } from '../i18n';
import { useCodes } from '../projects/words/useCodes';
import { Dots } from '../text/Dots';
import { Panel } from './Panel';
import type { Slice } from './view';

/** How many projects stand in each national framework, and below in each growth corridor; a code that the lists do not have is said as it was given. */
export function Frameworks({ slices, corridors }: { slices: readonly Slice[]; corridors: readonly Slice[] }) {
  const { t } = useTranslation('wall');
  const names = useCodes();
  const most = Math.max(1, ...slices.map(slice => slice.count));
  return (
    <Panel title={t('frameworks.title')} className="wall-frameworks" none={slices.length + corridors.length === 0 ? t('frameworks.none') : undefined}>
      {slices.length > 0 && <ul className="wall-list">
        {slices.map(({ code, count }) => (
          <li key={code} className="wall-slice" style={{ '--part': count / most } as CSSProperties}>
            <span className="wall-name"><bdi>{names.frameworks.name(code)}</bdi></span>
            <strong className="wall-end num">{count}</strong>
          </li>
        ))}
      </ul>}
      {corridors.length > 0 && <p className="ink-2"><Dots>{corridors.map(({ code, count }) => <span key={code}><bdi>{names.corridors.name(code)}</bdi> <strong className="num">{count}</strong></span>)}</Dots></p>}
    </Panel>
  );
}
