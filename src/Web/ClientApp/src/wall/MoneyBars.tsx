import type { CSSProperties } from 'react';
import { useTranslation } from '../i18n';
import { Say } from '../text/Say';
import { compact, grouped } from '../text/amount';
import { useWords } from '../projects/words/useWords';
import { valueStatuses } from '../projects/words/words';
import { bars, parts, percent } from './figures';
import type { MoneyAtStake } from './view';

/** Places after the point: what can be read from afar. */
const places = 2;
const currency = 'USD';

/** Three sums against the target, each a bar of its own: they are of different certainty and never added. */
export function MoneyBars({ money }: { money: MoneyAtStake }) {
  const { t } = useTranslation('wall');
  const words = useWords();
  const drawn = bars(money);
  return (
    <section className="wall-money" aria-labelledby="wall-money">
      <h2 id="wall-money"><Say text="wall:money.title" values={{ target: <Dollars of={money.target} /> }} /></h2>
      <ul>
        {valueStatuses.map(status => {
          const share = percent(money[status], money.target);
          return (
            <li key={status} data-status={status}>
              <p>
                <span>{words.value(status)}</span> <strong><Dollars of={money[status]} /></strong>{' '}
                {share !== undefined && <small>{parts(money[status]) === 0n ? t('money.none') : <Say text="wall:money.share" values={{ n: <bdi className="num">{share}</bdi> }} />}</small>}
              </p>
              <div className="wall-bar" aria-hidden="true" style={{ '--part': drawn[status], '--target': drawn.target } as CSSProperties}><i /><b /></div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** `USD 5.57 billion`, the amount in the reader's units. */
function Dollars({ of }: { of: string }) {
  const { t } = useTranslation();
  const said = compact({ amount: of, currency }, t, places);
  return <span className="wall-amount"><bdi dir="ltr" className="num">{currency}</bdi>&nbsp;<bdi>{said ?? grouped(of)}</bdi></span>;
}
