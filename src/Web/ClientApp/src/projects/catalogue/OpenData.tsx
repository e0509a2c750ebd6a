import { useTranslation } from '../../i18n';
import { Dots } from '../../text/Dots';

/** What everyone may take along of all projects, as files for other programs. */
export function OpenData() {
  const { t } = useTranslation();
  return (
    <p className="small ink-2 dense"><Dots>
      <span>{t('projects:open.title')}</span>
      <a href="/api/projects/export" download="projects.csv">{t('projects:open.projects')}</a>
      <a href="/api/projects.geojson" download="projects.geojson">{t('projects:open.places')}</a>
      <a href="/api/ocds/releases.jsonl" download="releases.jsonl">{t('projects:open.releases')}</a>
      <a href="/api/contacts?format=csv" download="contacts.csv">{t('projects:open.contacts')}</a>
    </Dots></p>
  );
}
