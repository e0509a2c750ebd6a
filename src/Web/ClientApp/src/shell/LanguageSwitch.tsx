import { languages, scripts, speak, useTranslation } from '../i18n';

export function LanguageSwitch() {
  const { t, language: now } = useTranslation();
  return (
    <div className="languages" role="group" aria-label={t('language')}>
      {languages.map(language => (
        <button key={language} type="button" lang={scripts[language].html} aria-pressed={language === now} onClick={() => void speak(language)}>
          {scripts[language].label}
        </button>
      ))}
    </div>
  );
}
