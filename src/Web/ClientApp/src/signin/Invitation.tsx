import { useState, type FormEvent } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import { Input } from '../controls/Input';
import { ask, Refused } from '../api/client';
import type { Refusal } from '../api/types';
import { RefusalText } from '../room/RefusalText';

const shortest = 12;

/** An account begins with an invitation: its token and a password of one's own. */
export function Invitation() {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const [password, setPassword] = useState('');
  const [done, setDone] = useState<'idle' | 'accepting' | 'accepted'>('idle');
  const [refusal, setRefusal] = useState<Refusal>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDone('accepting');
    setRefusal(undefined);
    try {
      await ask('/api/invitations/accept', { token: token.trim(), password });
      setDone('accepted');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setRefusal(error.refusal);
      setDone('idle');
    }
  };

  return (
    <details className="panel invitation">
      <summary><strong className="dense">{t('signin:invitation.title')}</strong></summary>
      {done === 'accepted' ? <p className="malachite say" role="status">{t('signin:invitation.accepted')}</p> : (
        <form onSubmit={event => void submit(event)}>
          <label className="dense">{t('signin:invitation.paste')}<Input dir="ltr" required autoComplete="off" value={token} onChange={e => setToken(e.target.value)} /></label>
          <label className="dense">{t('signin:invitation.password')}<Input dir="ltr" type="password" required minLength={shortest} autoComplete="new-password" value={password} onChange={e => setPassword(e.target.value)} /></label>
          <p className="small ink-2 dense">{t('signin:invitation.passwordRule', { n: shortest })}</p>
          {refusal && <p className="garnet say" role="alert">{refusal.type === 'notFound' ? t('signin:invitation.gone') : <RefusalText refusal={refusal} />}</p>}
          <Button type="submit" block disabled={done === 'accepting'}>{t(done === 'accepting' ? 'signin:invitation.accepting' : 'signin:invitation.accept')}</Button>
        </form>
      )}
    </details>
  );
}
