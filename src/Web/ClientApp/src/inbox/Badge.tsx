import { useTranslation } from '../i18n';
import { useInbox } from './useInbox';

/** How many notices are unread, beside the word in the header. */
export default function Badge({ party }: { party: string }) {
  const { t } = useTranslation();
  const { view } = useInbox(party);
  if (!view || view.unread === 0) return null;
  return <span className="badge num"><span aria-hidden="true">{view.unread}</span><span className="unseen">{t('nav.unread', { count: view.unread })}</span></span>;
}
