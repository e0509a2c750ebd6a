import type { ValueView } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Compact, Money } from '../../text/Money';
import { useWords } from '../words/useWords';
import { valueStatuses } from '../words/words';

/** The investment at stake at three degrees of certainty, beside each other and never added up. */
export function ValuesPanel({ values }: { values: ValueView[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (values.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="values">
      <h2 id="values">{t('projects:values.title')}</h2>
      <p className="small ink-2 dense">{t('projects:values.text')}</p>
      <dl className="values">
        {valueStatuses.map(status => {
          const value = values.find(one => one.status === status);
          return (
            <div key={status} data-status={status} data-none={!value || undefined}>
              <dt className="dense">{words.value(status)}</dt>
              <dd>
                {value ? <><strong><Money of={value.amount} /></strong><span className="small dense"><Compact of={value.amount} /></span><span className="small ink-2"><bdi>{value.source}</bdi>{value.asOf && <> · <bdi dir="ltr" className="num">{value.asOf}</bdi></>}</span></> : <span className="ink-2 dense">{t('projects:values.none')}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
