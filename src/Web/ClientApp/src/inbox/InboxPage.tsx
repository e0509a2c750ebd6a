import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries';
import { useTranslation } from '../i18n';
import { useReportStatus } from '../shell/liveState';
import { useTitle } from '../shell/useTitle';
import { grouped } from './notices';
import { NoticeRow } from './NoticeRow';
import { ReadAll } from './ReadAll';
import { useInbox } from './useInbox';
import './inbox.css';

/** What the reader's party was told: first what waits for an answer, then what is to be known. */
export default function InboxPage() {
  const { data: me } = useQuery(meQuery);
  return me ? <Inbox key={me.party.id} party={me.party.id} /> : null;
}

function Inbox({ party }: { party: string }) {
  const { t } = useTranslation('inbox');
  const { view, status, failed, read, unread, readAll } = useInbox(party);
  useReportStatus(status);
  useTitle(t('title'));
  const { needs, information } = grouped(view?.items ?? []);
  return (
    <section className="inbox">
      <div className="row">
        <h1>{t('title')}</h1>
        <ReadAll unread={view?.unread ?? 0} readAll={readAll} undo={unread} />
      </div>
      {failed && <p className="say inbox-failed" role="alert">{t('failed')}</p>}
      <section className="panel needs" data-any={needs.length > 0 || undefined} aria-labelledby="needs">
        <h2 id="needs">{t('needs')}{needs.length > 0 && <> <span className="num">{needs.length}</span></>}</h2>
        {needs.length === 0 && <p className="say ink-2">{view ? t('needsNothing') : '—'}</p>}
        <ul>{needs.map(notice => <NoticeRow key={notice.seq} notice={notice} needs onRead={read} />)}</ul>
      </section>
      <section className="panel" aria-labelledby="information" aria-busy={!view || undefined}>
        <h2 id="information">{t('information')}</h2>
        {information.length === 0 && <p className="say ink-2">{view ? t('noInformation') : '—'}</p>}
        <ul>{information.map(notice => <NoticeRow key={notice.seq} notice={notice} onRead={read} />)}</ul>
      </section>
    </section>
  );
}
