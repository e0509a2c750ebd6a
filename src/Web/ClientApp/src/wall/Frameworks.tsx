import type { CSSProperties } from 'react';
import { useTranslation } from '../i18n';
import { useWords } from '../projects/words/useWords';
import { Panel } from './Panel';
import type { Slice } from './view';

/** How many projects stand in each national framework; a code that is not known is said as it was given. */
export function Frameworks({ slices }: { slices: readonly Slice[] }) {
  const { t } = useTranslation('wall');
  const words = useWords();
  const most = Math.max(1, ...slices.map(slice => slice.count));
  return (
    <Panel title={t('frameworks.title')} className="wall-frameworks" none={slices.length === 0 ? t('frameworks.none') : undefined}>
      <ul className="wall-list">
        {slices.map(({ code, count }) => (
          <li key={code} className="wall-slice" style={{ '--part': count / most } as CSSProperties}>
            <span className="wall-name"><bdi>{words.framework(code)}</bdi></span>
            <strong className="wall-end num">{count}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
