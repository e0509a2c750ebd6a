import type { Language, LocalText } from '../api/types';
import { scripts, useTranslation } from '../i18n';

/** The text in the reader's language, else the original; `lang` says which that is, where it is known. */
export function localText(text: LocalText, language: Language): { text: string; lang?: Language } {
  if (typeof text === 'string') return { text };
  const own = text[language];
  return own ? { text: own, lang: language } : { text: text.en, lang: 'en' };
}

export function useLocalText(): (text: LocalText) => string {
  const { language } = useTranslation();
  return text => localText(text, language).text;
}

/** Text that people wrote: isolated, with its own language and direction. */
export function Local({ of }: { of: LocalText }) {
  const { language } = useTranslation();
  const { text, lang } = localText(of, language);
  return <bdi lang={lang && scripts[lang].html} dir={lang ? scripts[lang].dir : 'auto'}>{text}</bdi>;
}
