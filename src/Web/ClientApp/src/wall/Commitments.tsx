import type { CSSProperties } from 'react';
import { useTranslation } from '../i18n';
import { compact } from '../text/amount';
import { Say } from '../text/Say';
import { digits } from '../projects/words/digits';
import { useWords } from '../projects/words/useWords';
import { parts, percent } from './figures';
import { Panel } from './Panel';
import type { Pledge } from './view';

/** What was promised against what was reported, each kind in its own unit. */
export function Commitments({ commitments }: { commitments: readonly Pledge[] }) {
  const { t } = useTranslation('wall');
  return (
    <Panel title={t('commitments.title')} className="wall-commitments" none={commitments.length === 0 ? t('commitments.none') : undefined}>
      <ul className="wall-list">
        {commitments.map(pledge => <Line key={`${pledge.kind} ${pledge.unit}`} pledge={pledge} />)}
      </ul>
    </Panel>
  );
}

/** From here on a number is said in the reader's units, and what was reported as a share of it: two long numbers are not read from afar. */
const long = 1_000_000_000_000n;

function Line({ pledge: { kind, unit, target, reported } }: { pledge: Pledge }) {
  const { t } = useTranslation();
  const words = useWords();
  const share = percent(reported, target) ?? 0;
  const far = parts(target) >= long;
  const size = far ? <bdi>{compact({ amount: target, currency: unit }, t, 1)}</bdi> : <bdi dir="ltr" className="num">{digits(target)}</bdi>;
  const values = { n: <bdi className="num">{share}</bdi>, reported: <bdi dir="ltr" className="num">{digits(reported)}</bdi>, target: <>{size}&nbsp;<bdi>{words.unit(unit)}</bdi></> };
  return (
    <li className="wall-pledge" style={{ '--part': Math.min(1, share / 100) } as CSSProperties}>
      <span className="wall-name">{words.commitment(kind)}</span>
      <span className="wall-end"><Say text={parts(reported) === 0n ? 'wall:commitments.notReported' : far ? 'wall:commitments.share' : 'wall:commitments.of'} values={values} /></span>
    </li>
  );
}
