import type { Language } from '../api/types';
import { scripts } from '../i18n';

/** Countries that a list offers; any other may be typed by its code. */
export const offered = ['PK', 'CN', 'AE', 'AU', 'CA', 'CH', 'DE', 'GB', 'JP', 'KZ', 'OM', 'QA', 'SA', 'TR', 'US', 'ZA'] as const;

/** What a country is called, as the browser knows it; its code where it does not. */
export function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([scripts[language].html], { type: 'region', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}
