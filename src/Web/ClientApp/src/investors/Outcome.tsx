import { useTranslation } from '../i18n';
import { RefusalText } from '../room/RefusalText';
import type { Sender } from './tools';

/** What came of the last thing that was asked: on its way, not known yet, or refused. What was accepted shows itself. */
export function Outcome({ sending }: Pick<Sender, 'sending'>) {
  const { t } = useTranslation();
  if (sending.kind === 'sending') return sending.slow ? <p className="small say" role="status">{t('chat.sending')}</p> : null;
  if (sending.kind === 'unknown') return <p className="small say" role="status">{t('refusal.unavailable')}</p>;
  if (sending.kind === 'refused') return <p className="small say investor-refused" role="alert"><RefusalText refusal={sending.refusal} /></p>;
  return null;
}
