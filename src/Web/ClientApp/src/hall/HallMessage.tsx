import type { After } from '../i18n/keys';
import { Link } from '../shell/Link';
import { Three } from './Three';

/** Why there is nothing to show, in three languages, and where to go. */
export function HallMessage({ text, to, link }: { text: After<'hall:'>; to: string; link: string }) {
  return (
    <main className="hall message" lang="en" dir="ltr">
      <h1><Three text={text} /></h1>
      <Link to={to}>{link}</Link>
    </main>
  );
}
