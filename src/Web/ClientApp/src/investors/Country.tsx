import { useTranslation } from '../i18n';
import { countryName } from './countries';

export function Country({ of }: { of: string }) {
  const { language } = useTranslation();
  return <bdi>{countryName(of, language)}</bdi>;
}
