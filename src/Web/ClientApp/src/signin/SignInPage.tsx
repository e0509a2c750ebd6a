import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../i18n';
import { Link } from '../shell/Link';
import { go, useSearch } from '../shell/navigation';
import { versionQuery } from '../api/queries';
import { Invitation } from './Invitation';
import { Personas } from './Personas';
import { SignInForm } from './SignInForm';
import './signin.css';

/** The door: what this is, e-mail and password, an invitation, and in the demo each persona with one click. */
export default function SignInPage() {
  const { t } = useTranslation(['common', 'signin']);
  const client = useQueryClient();
  const to = useSearch('to');
  const { data: version } = useQuery(versionQuery);
  const signedIn = () => {
    client.clear();
    go(safe(to), { replace: true });
  };
  return (
    <div className="door">
      <section className="door-say">
        <h1>{t('name')}</h1>
        <p className="say what">{t('signin:what')}</p>
        {version?.demo && <Personas onSignedIn={signedIn} />}
      </section>
      <div className="door-act">
        <SignInForm onSignedIn={signedIn} />
        <Invitation />
        <Link to="/verify" className="small dense">{t('signin:verify')}</Link>
      </div>
    </div>
  );
}

/** Only pages of our own. */
const safe = (to: string | null) => (to?.startsWith('/') && !to.startsWith('//') ? to : '/rooms');
