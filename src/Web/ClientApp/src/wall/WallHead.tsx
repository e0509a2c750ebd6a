import { useQuery } from '@tanstack/react-query';
import { versionQuery } from '../api/queries';
import type { FeedStatus } from '../feed/status';
import { useNow } from '../feed/useNow';
import { useTranslation } from '../i18n';
import { HalfDisc, LiveDot, Mark } from '../shapes/shapes';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { Link } from '../shell/Link';
import { china, home, timeIn, zoneName } from '../text/zones';

/** What this is, whether it is live, and the time of day in both countries. */
export function WallHead({ status, projects }: { status: FeedStatus; projects: number }) {
  const { t } = useTranslation('wall');
  const { data: version } = useQuery(versionQuery);
  const now = useNow();
  return (
    <header>
      <Link to="/" className="wall-mark" aria-label={t('back')}><Mark /></Link>
      <h1>{t('title')}</h1>
      <p className="ink-2 wall-total">{t('funnel.count', { count: projects })}</p>
      {version?.demo && <p className="wall-demo">{t('common:demoMark')}</p>}
      <Live status={status} />
      <p className="wall-clocks" aria-hidden="true" dir="ltr">
        {[home, china].map(zone => <span key={zone} className="num">{timeIn(zone, now)} <small>{zoneName(zone, now)}</small></span>)}
      </p>
      <LanguageSwitch />
    </header>
  );
}

function Live({ status }: { status: FeedStatus }) {
  const { t } = useTranslation('wall');
  if (status.kind === 'live') return <p className="wall-live"><LiveDot /> {t('live')}</p>;
  return status.kind === 'catchingUp' ? <p className="wall-live" data-late><HalfDisc /> {t('catchingUp')}</p> : null;
}
