import type { ReactNode } from 'react';
import type { Language } from '../api/types';
import { languages, scripts } from '../i18n';
import type { After } from '../i18n/keys';
import { Say } from '../text/Say';

interface Props {
  /** Key within the area `hall`. */
  text: After<'hall:'>;
  count?: number;
  values?: Record<string, ReactNode>;
  /** In which languages, in this order; all three as a rule. */
  in?: readonly Language[];
}

/** One text in the three languages side by side, each in its own face and direction. */
export function Three({ text, count, values, in: spoken = languages }: Props) {
  return (
    <span className="three">
      {spoken.map(language => (
        <span key={language} lang={scripts[language].html} dir={scripts[language].dir}>
          <Say text={`hall:${text}`} count={count} values={values} language={language} />
        </span>
      ))}
    </span>
  );
}
