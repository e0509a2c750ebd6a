import { useEffect, type ReactNode } from 'react';
import { scripts, useTranslation } from '../i18n';
import { useSettings } from './settings';
import { useMedia } from './useMedia';

/** Language, direction, colours and fonts for all that is inside; changes without a reload. `dark` forces the dark look (hall, wall). */
export function Theme({ dark: forced, children }: { dark?: boolean; children: ReactNode }) {
  const { language } = useTranslation();
  const { look } = useSettings();
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const dark = forced ?? (look === 'auto' ? prefersDark : look === 'dark');

  useEffect(() => {
    const html = document.documentElement;
    html.lang = scripts[language].html;
    html.dir = scripts[language].dir;
    if (language === 'ur') void import('./urdu.css');
  }, [language]);

  useEffect(() => {
    document.documentElement.dataset.look = dark ? 'dark' : 'light';
  }, [dark]);

  return children;
}
