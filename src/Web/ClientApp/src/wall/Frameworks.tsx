import type { CSSProperties } from 'react';
import { useTranslation } from '../i18n';
import { useCodes } from '../projects/words/useCodes';
import { Panel } from './Panel';
import type { Slice } from './view';

/** How many projects stand in each national framework; a code that the list does not have is said as it was given. */
export function Frameworks({ slices }: { slices: readonly Slice[] }) {
  const { t } = useTranslation('wall');
  const { frameworks } = useCodes();
  const most = Math.max(1, ...slices.map(slice => slice.count));
  return (
    <Panel title={t('frameworks.title')} className="wall-frameworks" none={slices.length === 0 ? t('frameworks.none') : undefined}>
      <ul className="wall-list">
        {slices.map(({ code, count }) => (
          <li key={code} className="wall-slice" style={{ '--part': count / most } as CSSProperties}>
            <span className="wall-name"><bdi>{frameworks.name(code)}</bdi></span>
            <strong className="wall-end num">{count}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
