import { useTranslation } from '../i18n';
import type { RoomView } from '../api/types';
import { Check, Missing } from '../shapes/shapes';
import { paperName } from '../text/papers';
import { checklistOf, missing } from './bidding';

/** The papers that the viewer's party needs before it may bid. */
export function EligibilityPanel({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const items = checklistOf(room);
  if (items.length === 0) return null;
  const lacking = missing(room).length;
  return (
    <section className="panel" aria-labelledby="eligibility">
      <h2 id="eligibility">{t('auction:eligibility.title')}</h2>
      <ul className="checklist dense">
        {items.map(({ item, met }) => (
          <li key={item} data-met={met || undefined}>
            {met ? <Check className="shape malachite" /> : <Missing className="shape copper" />}
            <span>{paperName(item, t)}</span>
            <span className="unseen">{t(met ? 'auction:eligibility.itemMet' : 'auction:eligibility.itemMissing')}</span>
          </li>
        ))}
      </ul>
      <p className="small ink-2 dense">{lacking === 0 ? t('auction:eligibility.all', { count: items.length }) : t('auction:eligibility.missing', { count: lacking })}</p>
    </section>
  );
}
