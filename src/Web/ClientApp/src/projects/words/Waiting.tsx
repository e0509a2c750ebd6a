import type { LocalText } from '../../api/types';
import { useNow } from '../../feed/useNow';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { Say } from '../../text/Say';
import { When } from '../../text/When';
import { daysSince } from './days';

/** How long something has lain on a desk: `12 days`. */
export function Days({ since }: { since: string }) {
  const { t } = useTranslation();
  const days = daysSince(since, useNow(60_000));
  return <span className="days dense">{days === 0 ? t('projects:today') : t('projects:days', { count: days })}</span>;
}

/** The same with the moment: `12 days · since 16 Nov 09:00:00`. */
export function DaysAndSince({ at }: { at: string }) {
  const today = daysSince(at, useNow(60_000)) === 0;
  return <>{!today && <><Days since={at} />{' · '}</>}<Say text="projects:since" values={{ time: <When at={at} /> }} /></>;
}

/** The desk on which a project waits; without a name that of the authority that keeps it. */
export function Desk({ of, keeper }: { of: LocalText | null | undefined; keeper?: string }) {
  const { t } = useTranslation();
  if (of) return <Local of={of} />;
  return <bdi>{keeper ?? t('projects:ownDesk')}</bdi>;
}
