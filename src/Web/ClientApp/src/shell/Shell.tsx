import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { meQuery, queries, versionQuery } from '../api/queries';
import type { Account } from '../api/types';
import { hub } from '../feed/hub';
import { Mark } from '../shapes/shapes';
import { Announcer } from './Announcer';
import { HeaderClock } from './HeaderClock';
import { KeyboardHelp } from './KeyboardHelp';
import { LanguageSwitch } from './LanguageSwitch';
import { Later } from './Later';
import { Link, Redirect } from './Link';
import { LivePill } from './LivePill';
import { PersonMenu } from './PersonMenu';
import { StaleBar } from './StaleBar';
import { useGoKeys } from './useGoKeys';
import './shell.css';

/** Header, demo banner, the bar that says what is not current, and the page. Whoever is signed out is shown the way in. */
export function Shell({ path, open, children }: { path: string; open: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const { data: me, isPending } = useQuery(meQuery);
  const { data: version } = useQuery(versionQuery);
  const inRoom = /^\/rooms\/[^/]+$/.test(path);
  const [help, setHelp] = useState(false);
  useGoKeys(() => setHelp(true));

  useEffect(() => {
    hub.onFailure = () => void queries.invalidateQueries({ queryKey: ['me'] });
  }, []);

  if (!open && isPending) return null;
  if (!open && me === null) return <Redirect to={`/sign-in?to=${encodeURIComponent(path)}`} />;
  return (
    <div className="shell" data-room={inRoom || undefined}>
      <a className="skip unseen" href="#main" onClick={toAction}>{t('skip')}</a>
      <header>
        <Link to="/" className="logo" aria-label={t('name')}><Mark /><span>{t('name')}</span></Link>
        <nav aria-label={t('nav.label')}>
          {pagesFor(me).map(([name, to]) => (
            <Link key={name} to={to} aria-current={isAt(path, to) ? 'page' : undefined} data-wide={name === 'investors' || undefined}>
              {t(`nav.${name}`)}{name === 'inbox' && <Later><Suspense fallback={null}><Badge party={me!.party.id} /></Suspense></Later>}
            </Link>
          ))}
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
      <main id="main" tabIndex={-1}><Suspense fallback={null}>{children}</Suspense></main>
      <Announcer />
      {help && <KeyboardHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

const pages = [['home', '/'], ['rooms', '/rooms'], ['projects', '/projects'], ['investors', '/investors'], ['wall', '/wall'], ['inbox', '/inbox'], ['verify', '/verify']] as const;

/** Officials have the wall, all others who are signed in what their party was told. */
const pagesFor = (me: Account | null | undefined) => pages.filter(([name]) => {
  const official = me?.roles.includes('official');
  if (name === 'wall') return official;
  return name === 'inbox' ? me && !official : name !== 'investors' || me;
});

/** Fetched after all that is acted on. */
const Badge = lazy(() => import('../inbox/Badge'));

/** A part of the app holds the pages under it, the first page only itself. */
const isAt = (path: string, part: string) => path === part || (part !== '/' && path.startsWith(`${part}/`));

/** Where a page has an action, the skip link leads there; else to the page itself. */
function toAction(event: MouseEvent): void {
  const action = document.getElementById('action');
  if (!action) return;
  event.preventDefault();
  action.focus();
}
