import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Navigate, Outlet, useLocation, useMatch } from 'react-router';
import { meQuery, queries, versionQuery } from '../api/queries';
import { hub } from '../feed/hub';
import { Mark } from '../shapes/shapes';
import { Announcer } from './Announcer';
import { HeaderClock } from './HeaderClock';
import { KeyboardHelp } from './KeyboardHelp';
import { LanguageSwitch } from './LanguageSwitch';
import { LivePill } from './LivePill';
import { PersonMenu } from './PersonMenu';
import { StaleBar } from './StaleBar';
import { useGoKeys } from './useGoKeys';
import './shell.css';

/** Header, demo banner, the bar that says what is not current, and the page. Whoever is signed out is shown the way in. */
export function Shell({ open = false }: { open?: boolean }) {
  const { t } = useTranslation();
  const { data: me, isPending } = useQuery(meQuery);
  const { data: version } = useQuery(versionQuery);
  const inRoom = useMatch('/rooms/:room') !== null;
  const { pathname } = useLocation();
  const [help, setHelp] = useState(false);
  useGoKeys(() => setHelp(true));

  useEffect(() => {
    hub.onFailure = () => void queries.invalidateQueries({ queryKey: ['me'] });
  }, []);

  if (!open && isPending) return null;
  if (!open && me === null) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname)}`} replace />;
  return (
    <div className="shell" data-room={inRoom || undefined}>
      <a className="skip unseen" href="#main" onClick={toAction}>{t('skip')}</a>
      <header>
        <Link to="/" className="logo" aria-label={t('name')}><Mark /><span>{t('name')}</span></Link>
        <nav aria-label={t('nav.label')}>
          <NavLink to="/" end>{t('nav.home')}</NavLink>
          <NavLink to="/rooms">{t('nav.rooms')}</NavLink>
          <NavLink to="/verify">{t('nav.verify')}</NavLink>
        </nav>
        <div className="state">
          <LivePill />
          <HeaderClock />
          <LanguageSwitch />
          {me && <PersonMenu me={me} />}
        </div>
      </header>
      {version?.demo && <aside className="demo say" aria-label={t('demoMark')}>{t('demo')}</aside>}
      <StaleBar />
      <main id="main" tabIndex={-1}><Suspense fallback={null}><Outlet /></Suspense></main>
      <Announcer />
      {help && <KeyboardHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Where a page has an action, the skip link leads there; else to the page itself. */
function toAction(event: MouseEvent): void {
  const action = document.getElementById('action');
  if (!action) return;
  event.preventDefault();
  action.focus();
}
