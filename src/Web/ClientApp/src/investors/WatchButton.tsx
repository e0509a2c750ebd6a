import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries';
import { Button } from '../controls/Button';
import { useTranslation } from '../i18n';
import { RefusalText } from '../room/RefusalText';
import { useSubmit } from '../room/useSubmit';
import { CheckDisc } from '../shapes/shapes';
import { Link } from '../shell/Link';
import { useInvestor } from './useInvestor';
import './investors.css';

/**
 * Has the reader's company told what happens to a project, or no longer. Nothing for whoever is no company's delegate. Its page has to name
 * `investors` among its texts (pages.ts).
 */
export function WatchButton({ project }: { project: string }) {
  const { data: me } = useQuery(meQuery);
  if (me?.party.kind !== 'company' || !me.roles.includes('delegate')) return null;
  return <Watching party={me.party.id} project={project} />;
}

function Watching({ party, project }: { party: string; project: string }) {
  const { t } = useTranslation('investors');
  const { view, refused, submit } = useInvestor(party);
  const { sending, send } = useSubmit(submit);
  if (refused?.type === 'notFound') return <p className="small ink-2 dense">{t('watch.registerFirst')} <Link to={`/investors/${party}`}>{t('register.do')}</Link></p>;
  const watched = view?.watchlist?.includes(project);
  const busy = !view || sending.kind === 'sending' || sending.kind === 'unknown';
  return (
    <div className="investor-watching">
      {watched && <p className="small dense investor-watched"><CheckDisc /> {t('watch.watched')}</p>}
      <Button disabled={busy} onClick={() => void send({ type: watched ? 'unwatch' : 'watch', project })}><span className="dense">{t(watched ? 'watch.stop' : 'watch.start')}</span></Button>
      {!watched && <p className="small ink-2 dense">{t('watch.onlyUs')}</p>}
      {sending.kind === 'refused' && sending.refusal.type !== 'alreadyDone' && <p className="small say" role="alert"><RefusalText refusal={sending.refusal} /></p>}
    </div>
  );
}
