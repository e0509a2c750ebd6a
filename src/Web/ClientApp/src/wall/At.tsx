import { useTranslation } from '../i18n';
import { dateIn, home, isToday, timeIn } from '../text/zones';

/** A moment as the wall tells it, in Pakistan's time: `14:22`, with its date where it is of another day. */
export function At({ of, seconds }: { of: string; seconds?: boolean }) {
  const { t } = useTranslation();
  const at = Date.parse(of);
  return <time dateTime={of} className="ink-2">{!isToday(home, at) && <><bdi>{dateIn(home, at, t)}</bdi>{' '}</>}<bdi dir="ltr" className="num">{timeIn(home, at).slice(0, seconds ? 8 : 5)}</bdi></time>;
}
