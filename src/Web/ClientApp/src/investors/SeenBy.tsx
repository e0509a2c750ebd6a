import { useTranslation } from '../i18n';
import { Diamond } from '../shapes/shapes';

/** Who else sees what stands here. */
export function SeenBy({ who, own }: { who: 'officialsAndUs' | 'onlyUs'; own: boolean }) {
  const { t } = useTranslation('investors');
  return <p className="small investor-seen-by dense"><Diamond /> {t(who === 'onlyUs' ? 'seen.onlyUs' : own ? 'seen.officialsAndUs' : 'seen.officialsAndCompany')}</p>;
}
