import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import { Refused } from '../api/client';

/** A page that failed: what happened, what was kept, and how to go on. */
export function Problem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const id = error instanceof Refused ? error.problem : undefined;
  return (
    <main className="full" role="alert">
      <h1>{t('error.title')}</h1>
      <p className="say">{t('error.text')}</p>
      {id && <p className="small ink-2" dir="ltr">{t('error.id', { id })}</p>}
      <Button look="primary" onClick={() => location.reload()}>{t('tryAgain')}</Button>
    </main>
  );
}
