import { useEffect } from 'react';
import { useTranslation } from '../i18n';
import { Link } from '../shell/Link';
import { Octagon } from '../shapes/shapes';
import { announceNow } from '../shell/announcer';
import { isOneOf } from '../text/oneOf';
import { Say } from '../text/Say';

const known = ['expelled', 'sessionEnded'] as const;

/** The right to this room has ended: the reason, and nothing of the room. */
export function Revoked({ reason }: { reason: string }) {
  const { t } = useTranslation();
  const why = t(`revoked.${isOneOf(known, reason) ? reason : 'other'}`);
  useEffect(() => announceNow(t('revoked.title')), [t]);
  return (
    <section className="full revoked">
      <h1><Octagon /> {t('revoked.title')}</h1>
      <p className="say"><Say text="revoked.text" values={{ reason: why }} /></p>
      <Link to="/rooms">{t('notFound.back')}</Link>
    </section>
  );
}
