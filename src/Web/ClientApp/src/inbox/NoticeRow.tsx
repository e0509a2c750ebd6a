import { ButtonLink } from '../controls/Button';
import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { Attention } from '../shapes/shapes';
import { When } from '../text/When';
import { NoticeText } from './NoticeText';
import { placeOf } from './notices';
import type { Notice } from './view';

interface Props { notice: Notice; needs?: boolean; onRead: (seq: number) => void }

/** One notice: whether it is unread, what it says, when, and where to act. Going there reads it. */
export function NoticeRow({ notice, needs, onRead }: Props) {
  const { t } = useTranslation('inbox');
  const place = placeOf(notice.about);
  const opened = () => { if (!notice.read) onRead(notice.seq); };
  return (
    <li className="inbox-notice" data-unread={!notice.read || undefined}>
      <span className="inbox-mark">{!notice.read && (needs ? <Attention /> : <span className="inbox-dot" />)}{!notice.read && <span className="unseen">{t('unread')}</span>}</span>
      <span className="inbox-text say"><span className="inbox-what"><NoticeText notice={notice} /></span> <span className="inbox-of">{notice.title ? <Local of={notice.title} /> : <bdi dir="ltr">{notice.about}</bdi>}</span></span>
      <span className="inbox-time small ink-2 dense"><When at={notice.at} zone /></span>
      {place && (
        <ButtonLink to={place.to} look={needs ? 'primary' : undefined} size="small" className="inbox-go" onClick={opened}>
          <span className="dense">{t(notice.kind === 'outbid' && needs ? 'to.bid' : `to.${place.kind}`)}</span>
        </ButtonLink>
      )}
    </li>
  );
}
