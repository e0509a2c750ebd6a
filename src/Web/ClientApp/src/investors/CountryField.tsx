import { Choice } from '../controls/Choice';
import { useTranslation } from '../i18n';
import { countryName, offered } from './countries';

/** A country; one that is not on the list and was chosen before stays on it. */
export function CountryField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t, language } = useTranslation('investors');
  const codes = [...new Set([...offered, ...(value ? [value] : [])])];
  return <Choice value={value || undefined} onChange={code => onChange(code ?? '')} placeholder={t('choose')} aria-label={t('country')} options={codes.map(code => ({ value: code, label: countryName(code, language) }))} />;
}
