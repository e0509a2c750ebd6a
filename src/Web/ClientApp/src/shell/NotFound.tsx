import { useTranslation } from '../i18n';
import { Link } from './Link';

/** What is not there and what one may not see look alike. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <section className="full">
      <h1>{t('notFound.title')}</h1>
      <p className="say">{t('notFound.text')}</p>
      <Link to="/rooms">{t('notFound.back')}</Link>
    </section>
  );
}
