import { useTranslation, type Translate } from '../i18n';
import { left } from './duration';

interface Props {
  /** Milliseconds left: until the close, or what stood still. Null where there is no end yet. */
  ms: number | null;
  /** The clock is not yet sure of the server's. */
  approx?: boolean;
  /** Offers are sealed: at 0 officials have the word, not the record. */
  sealed?: boolean;
}

/** Time left: `04:12`, `2 h 14 min`, days and hours. At 0 it says who decides. Silent for screen readers: the announcer speaks. */
export function Countdown({ ms, approx = false, sealed = false }: Props) {
  const { t } = useTranslation();
  if (ms === null) return <span className="num" role="timer">—</span>;
  const time = left(ms);
  if (time.kind === 'over') return <span className="closing" role="timer">{t(sealed ? 'hall:offersDue' : 'auction:closing')}</span>;
  return <span className="num" role="timer" aria-live="off">{approx && '≈ '}{words(time, t)}</span>;
}

function words(time: Exclude<ReturnType<typeof left>, { kind: 'over' }>, t: Translate): string {
  if (time.kind === 'minutes') return time.text;
  return time.kind === 'hours' ? t('time.hm', { h: time.h, m: time.m }) : t('time.dh', { count: time.d, h: time.h });
}
