import { useTranslation } from '../../i18n';
import type { Audience, SignalSeen } from '../../api/types';
import { Say } from '../../text/Say';

/** Who is writing now. One line that is always there, so that nothing jumps. */
export function Typing({ signs, to, me }: { signs: SignalSeen[]; to: Audience; me?: string }) {
  const { t } = useTranslation();
  const typing = signs.filter(s => s.kind === 'typing' && (s.to ?? 'room') === to && (s.person === undefined || s.person !== me));
  return (
    <p className="typing small ink-2 dense">
      {typing.length === 1 && <Say text="chat.typing" values={{ who: <bdi>{typing[0]!.name ?? t('sealedWho')}</bdi> }} />}
      {typing.length > 1 && t('chat.typingMany', { count: typing.length })}
    </p>
  );
}
