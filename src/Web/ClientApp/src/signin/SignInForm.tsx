import { useState, type FormEvent } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import { Input } from '../controls/Input';
import { Refused } from '../api/client';
import { login } from './login';

type State = 'idle' | 'submitting' | 'wrong' | 'locked' | 'offline';

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [state, setState] = useState<State>('idle');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState('submitting');
    try {
      await login(email, password);
      onSignedIn();
    } catch (error) {
      setState(stateAfter(error));
    }
  };

  return (
    <form className="panel" onSubmit={event => void submit(event)} aria-labelledby="sign-in">
      <h2 id="sign-in">{t('signin:title')}</h2>
      <label className="dense">{t('signin:email')}<Input dir="ltr" type="email" required autoComplete="username" value={email} onChange={e => setEmail(e.target.value)} /></label>
      <label className="dense">{t('signin:password')}<Input dir="ltr" type="password" required autoComplete="current-password" value={password} onChange={e => setPassword(e.target.value)} /></label>
      {state === 'wrong' && <p className="garnet say" role="alert">{t('signin:wrong')}</p>}
      {state === 'locked' && <p className="garnet say" role="alert">{t('signin:locked')}</p>}
      {state === 'offline' && <p className="garnet say" role="alert">{t('error.offline')}</p>}
      <Button look="primary" size="large" type="submit" block disabled={state === 'submitting'}>{t(state === 'submitting' ? 'signin:submitting' : 'signin:submit')}</Button>
    </form>
  );
}

function stateAfter(error: unknown): State {
  if (!(error instanceof Refused)) throw error;
  if (error.refusal.type === 'tooManyRequests') return 'locked';
  return error.refusal.type === 'unavailable' ? 'offline' : 'wrong';
}
