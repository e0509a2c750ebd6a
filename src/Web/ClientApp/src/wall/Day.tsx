import { useTranslation } from '../i18n';
import { dayIn, home } from '../text/zones';

/** A day with its year, in Pakistan's zone where a moment is given: `31 Dec 2028`. */
export function Day({ of }: { of: string }) {
  const { t } = useTranslation('wall');
  const day = of.length > 10 ? dayIn(home, Date.parse(of)) : of;
  const [year, month, date] = day.split('-').map(Number);
  return <time dateTime={day}><bdi>{t('day', { year, month: t('common:months').split(' ')[(month ?? 1) - 1], day: date })}</bdi></time>;
}
