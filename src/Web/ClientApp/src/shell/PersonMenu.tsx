import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import { Popover } from '../controls/Popover';
import { Segmented } from '../controls/Segmented';
import { Switch } from '../controls/Switch';
import { ask } from '../api/client';
import { queries } from '../api/queries';
import type { Account } from '../api/types';
import { hub } from '../feed/hub';
import { useLocalText } from '../people/Local';
import { set, useSettings, type LookChoice } from '../theme/settings';
import { Link } from './Link';

async function signOut(): Promise<void> {
  await ask('/api/auth/logout', {});
  await hub.stop();
  queries.clear();
  location.assign('/sign-in');
}

/** Who is signed in, for whom; what they set for this device; the way out. */
export function PersonMenu({ me }: { me: Account }) {
  const { t } = useTranslation();
  const local = useLocalText();
  const { look, sound, keys } = useSettings();
  const menu = (
    <div className="person-menu">
      <p><strong><bdi>{me.name}</bdi></strong><br /><bdi className="ink-2">{local(me.party.name)}</bdi></p>
      <p className="person-links">
        {me.party.kind === 'company' && <Link to={`/investors/${me.party.id}`}>{t('nav.profile')}</Link>}
        <Link to="/investors">{t('nav.investors')}</Link>
        <Link to="/inbox">{t('nav.inbox')}</Link>
      </p>
      <div className="setting">
        <span>{t('look.label')}</span>
        <Segmented<LookChoice>
          size="small" value={look} onChange={choice => set({ look: choice })} aria-label={t('look.label')}
          options={(['auto', 'light', 'dark'] as const).map(value => ({ value, label: t(`look.${value}`) }))}
        />
      </div>
      <label className="setting row"><span>{t('sound')}</span><Switch checked={sound} onChange={on => set({ sound: on })} /></label>
      <label className="setting row"><span>{t('keysOn')}</span><Switch checked={keys} onChange={on => set({ keys: on })} /></label>
      <Button block onClick={() => void signOut()}>{t('signOut')}</Button>
    </div>
  );
  return (
    <Popover className="avatar" label={t('nav.account', { name: me.name })} trigger={firstLetter(local(me.party.name))}>{menu}</Popover>
  );
}

const firstLetter = (name: string) => [...name][0]?.toUpperCase() ?? '?';
