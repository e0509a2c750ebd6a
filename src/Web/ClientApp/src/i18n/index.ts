import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../api/types';

export const languages: readonly Language[] = ['en', 'zh', 'ur'];

/** What each language is called in itself, its HTML code and its direction. */
export const scripts: Record<Language, { label: string; html: string; dir: 'ltr' | 'rtl'; locale: string }> = {
  en: { label: 'EN', html: 'en', dir: 'ltr', locale: 'en-IN' },
  zh: { label: '中文', html: 'zh-Hans', dir: 'ltr', locale: 'zh-CN' },
  ur: { label: 'اردو', html: 'ur', dir: 'rtl', locale: 'ur' },
};

const files = import.meta.glob<{ default: Record<string, unknown> }>('./{en,zh,ur}/*.json');

/** One file per area and language, fetched when first asked for. Plurals are CLDR's: key_one, key_other. */
const areas: BackendModule = {
  type: 'backend',
  init() {},
  async read(language: string, area: string) {
    const file = files[`./${language}/${area}.json`];
    if (!file) throw new Error(`No texts for ${language}/${area}`);
    return (await file()).default;
  },
};

const remembered = 'emining.language';

function firstLanguage(): Language {
  const known = (code: string | null | undefined) => languages.find(language => code?.toLowerCase().startsWith(language));
  return known(localStorage.getItem(remembered)) ?? navigator.languages.map(known).find(Boolean) ?? 'en';
}

export const i18nReady = i18next
  .use(areas)
  .use(initReactI18next)
  .init({
    lng: firstLanguage(),
    fallbackLng: 'en',
    supportedLngs: [...languages],
    ns: ['common'],
    defaultNS: 'common',
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  });

export const languageNow = () => (i18next.resolvedLanguage ?? i18next.language) as Language;

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
}
