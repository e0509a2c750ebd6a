import { useTranslation } from '../../i18n';
import type { Audience } from '../../api/types';
import { HalfDisc } from '../../shapes/shapes';
import type { Sending } from '../useSubmit';

/** The own line on its way: grey, at the place where it will stand. */
export function Pending({ sending, to }: { sending: Sending; to: Audience }) {
  const { t } = useTranslation();
  if (sending.kind !== 'sending' && sending.kind !== 'unknown') return null;
  if (sending.command.type !== 'say' || sending.command.to !== to) return null;
  return (
    <article className="msg pending">
      <p className="by small"><HalfDisc /> {t('chat.sending')}</p>
      <p dir="auto">{sending.command.text}</p>
    </article>
  );
}
