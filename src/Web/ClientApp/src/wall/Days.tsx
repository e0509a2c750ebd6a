import { useNow } from '../feed/useNow';
import { useTranslation } from '../i18n';
import { daysSince } from '../projects/words/days';

/** How long something has waited: `12 days`. */
export function Days({ since }: { since: string }) {
  const { t } = useTranslation('wall');
  const days = daysSince(since, useNow(60_000));
  return <>{days === 0 ? t('today') : t('days', { count: days })}</>;
}
