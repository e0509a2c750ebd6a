import { useState } from 'react';
import { Button } from '../controls/Button';
import { useTranslation } from '../i18n';
import { useTitle } from '../shell/useTitle';
import { register, type Profile } from './forms';
import { Outcome } from './Outcome';
import { ProfileFields } from './ProfileFields';
import type { Sender } from './tools';

/** The profile begins. */
export function Register({ name, own, sending, send, busy }: Sender & { name: string; own: boolean | undefined }) {
  const { t } = useTranslation('investors');
  const [profile, setProfile] = useState<Profile>({ name, country: '', about: '', website: '' });
  const whole = Boolean(profile.name.trim() && profile.country);
  useTitle(t('register.title'));
  return (
    <section className="investor">
      <h1>{t('register.title')}</h1>
      <form className="panel investor-ask-form" id="action" tabIndex={-1} onSubmit={event => { event.preventDefault(); if (whole) void send(register(profile)); }}>
        <p className="say">{t(own ? 'register.own' : 'register.byOfficial')}</p>
        <ProfileFields profile={profile} onChange={setProfile} />
        <Button type="submit" look="primary" disabled={busy || !whole}>{t('register.do')}</Button>
        {!whole && <p className="small ink-2 dense">{t('register.missing')}</p>}
        <Outcome sending={sending} />
      </form>
    </section>
  );
}
