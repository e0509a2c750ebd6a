import { useTranslation } from '../i18n';
import { Link } from '../shell/Link';
import { useGoKeys } from '../shell/useGoKeys';
import { prepareWall, useWall } from './useWall';
import { WallScreen } from './WallScreen';
import './wall.css';

export const prepare = prepareWall;

const noHelp = () => {};

/** The officials' wall: what all projects come to, live, on a projector or on a phone; always dark. */
export default function WallPage() {
  const { t } = useTranslation('wall');
  const { view, status } = useWall();
  useGoKeys(noHelp);
  if (status.kind === 'refused' && status.refusal.type === 'signedOut') return <Message text={t('signIn')} to="/sign-in?to=/wall" link={t('common:nav.signIn')} />;
  if (status.kind === 'refused' || status.kind === 'revoked') return <Message text={t('notHere')} to="/" link={t('back')} />;
  if (!view) return <main className="wall" aria-busy="true" aria-label={t('reading')} />;
  return <WallScreen view={view} status={status} />;
}

/** Why there is nothing to show, and where to go. */
function Message({ text, to, link }: { text: string; to: string; link: string }) {
  return <main className="wall message"><h1>{text}</h1><Link to={to}>{link}</Link></main>;
}
