import { App, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import english from 'antd/es/locale/en_US';
import dayjs from 'dayjs';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../api/types';
import { languageNow, scripts } from '../i18n';
import { useSettings } from './settings';
import { themeFor } from './tokens';
import { useCalm, useMedia } from './useMedia';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

/** Ant Design's texts and the fonts of a language, fetched with it. */
const loaders: Record<Language, () => Promise<Locale | undefined>> = {
  en: async () => undefined,
  zh: async () => {
    await import('dayjs/locale/zh-cn');
    return (await import('antd/es/locale/zh_CN')).default;
  },
  ur: async () => (await import('./urdu')).urdu,
};

const dayjsCodes: Record<Language, string> = { en: 'en', zh: 'zh-cn', ur: 'ur' };

/** Language, direction, colours and fonts for all that is inside; changes without a reload. `dark` forces the dark look (hall, wall). */
export function Theme({ dark: forced, children }: { dark?: boolean; children: ReactNode }) {
  const { i18n } = useTranslation();
  const language = languageNow();
  const { look } = useSettings();
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const calm = useCalm();
  const dark = forced ?? (look === 'auto' ? prefersDark : look === 'dark');
  const [locale, setLocale] = useState<Locale>();

  useEffect(() => {
    const html = document.documentElement;
    html.lang = scripts[language].html;
    html.dir = scripts[language].dir;
    void loaders[language]().then(loaded => {
      dayjs.locale(dayjsCodes[language]);
      setLocale(loaded);
    });
  }, [language, i18n.resolvedLanguage]);

  useEffect(() => {
    document.documentElement.dataset.look = dark ? 'dark' : 'light';
  }, [dark]);

  const theme = useMemo(() => themeFor({ dark, language, calm }), [dark, language, calm]);
  // Always some locale: when it comes only later, Ant Design mounts everything inside anew, and what was typed is lost.
  return (
    <ConfigProvider theme={theme} direction={scripts[language].dir} locale={locale ?? english} csp={{ nonce }} componentSize="medium">
      <App component={false} notification={{ placement: 'bottomLeft' }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
