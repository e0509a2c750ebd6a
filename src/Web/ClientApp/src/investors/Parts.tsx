import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { Link } from '../shell/Link';
import { isOneOf } from '../text/oneOf';
import { When } from '../text/When';
import type { Tools } from './tools';

const places = ['bidder', 'counterparty', 'observer'] as const;
const outcomes = ['won', 'lost', 'annulled', 'cancelled'] as const;

/** Rooms in which the company takes part, the latest first. */
export function Parts({ investor: { takesPart } }: Tools) {
  const { t } = useTranslation('investors');
  return (
    <section className="panel" aria-labelledby="parts">
      <h2 id="parts">{t('parts.title')}</h2>
      {takesPart.length === 0 && <p className="ink-2 dense">{t('parts.none')}</p>}
      <ul className="investor-plain-rows dense">
        {takesPart.toReversed().map(part => (
          <li key={part.room}>
            <span><Link to={`/rooms/${part.room}`}><Local of={part.title} /></Link> <span className="small ink-2">{isOneOf(places, part.as) ? t(`common:as.${part.as}`) : part.as}{' · '}<When at={part.at} /></span></span>
            <strong>{!part.outcome ? t('parts.running') : isOneOf(outcomes, part.outcome) ? t(`parts.${part.outcome}`) : part.outcome}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
