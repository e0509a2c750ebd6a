import { useState } from 'react';
import { useTranslation } from '../i18n';
import { Refused } from '../api/client';
import { RefusalText } from '../room/RefusalText';
import type { Refusal } from '../api/types';
import { login } from './login';

/** The demo's accounts and their one password, as the contract publishes them. */
const personas = ['official', 'official2', 'organiser', 'observer', 'heding', 'beiling', 'makran', 'sulaiman', 'indus', 'admin'] as const;
const password = 'emining-demo';

/** One click each, marked as demo. */
export function Personas({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState<string>();

  const enter = async (persona: string) => {
    setBusy(persona);
    try {
      await login(`${persona}@demo.example`, password);
      onSignedIn();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setRefusal(error.refusal);
      setBusy(undefined);
    }
  };

  return (
    <section className="personas" aria-labelledby="personas">
      <h2 id="personas">{t('signin:demo.title')}</h2>
      <p className="small ink-2 say">{t('signin:demo.text')}</p>
      <ul>
        {personas.map(persona => (
          <li key={persona}>
            <button type="button" disabled={busy !== undefined} data-busy={busy === persona || undefined} data-persona={persona} onClick={() => void enter(persona)}>
              <strong className="dense">{t(`signin:persona.${persona}`)}</strong>
              <span className="small ink-2" dir="ltr">{persona}</span>
            </button>
          </li>
        ))}
      </ul>
      {refusal && <p className="garnet say" role="alert"><RefusalText refusal={refusal} /></p>}
    </section>
  );
}
