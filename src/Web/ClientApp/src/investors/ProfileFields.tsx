import { useTranslation } from '../i18n';
import { CountryField } from './CountryField';
import { Field } from './Field';
import type { Profile } from './forms';

/** What a company says of itself. */
export function ProfileFields({ profile, onChange }: { profile: Profile; onChange: (profile: Profile) => void }) {
  const { t } = useTranslation('investors');
  return (
    <>
      <Field label={t('name')} value={profile.name} dir="auto" maxLength={200} onChange={event => onChange({ ...profile, name: event.target.value })} />
      <div className="field"><span className="dense">{t('country')}</span><CountryField value={profile.country} onChange={country => onChange({ ...profile, country })} /></div>
      <Field label={t('about')} value={profile.about} dir="auto" maxLength={4_000} onChange={event => onChange({ ...profile, about: event.target.value })} />
      <Field label={t('website')} value={profile.website} dir="ltr" inputMode="url" maxLength={400} onChange={event => onChange({ ...profile, website: event.target.value })} />
    </>
  );
}
