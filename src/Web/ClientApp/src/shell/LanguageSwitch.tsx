import { useTranslation } from 'react-i18next';
import { languageNow, languages, scripts, speak } from '../i18n';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const now = languageNow();
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
