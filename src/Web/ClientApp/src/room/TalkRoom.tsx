import { lazy, Suspense } from 'react';
import { useTranslation } from '../i18n';
import { usePartyName } from '../people/names';
import { Chat } from './chat/Chat';
import type { LiveRoom } from './live';
import { PhaseBar } from './PhaseBar';
import { RecordLine } from './RecordLine';

const Delegation = lazy(() => import('./Delegation'));
const Hosting = lazy(() => import('./hosting/Hosting'));

/** A negotiation or a meeting: the same room without an auction. */
export function TalkRoom(live: LiveRoom) {
  const { t } = useTranslation();
  const partyName = usePartyName();
  const { room } = live;
  return (
    <>
      <PhaseBar room={room} />
      <div className="columns talk">
        <div className="column about">
          <section className="panel" aria-labelledby="parties">
            <h2 id="parties">{t('host:parties.title')}</h2>
            <ul className="people-list dense">
              <li><bdi>{partyName(room.host)}</bdi><span className="small ink-2">{t('as.host')}</span></li>
              {room.parties.filter(p => p.party !== room.host).map(p => <li key={p.party}><bdi>{partyName(p.party)}</bdi><span className="small ink-2">{t(`as.${p.as}`)}</span></li>)}
            </ul>
            <p className="small ink-2 say">{t('auction:meetingText')}</p>
            <RecordLine room={room} status={live.status} />
          </section>
          <Suspense fallback={null}><Delegation {...live} /></Suspense>
        </div>
        <div className="column" id="action" tabIndex={-1}><Chat {...live} /></div>
        {room.me.viewpoint === 'host' && <div className="column act"><Suspense fallback={null}><Hosting {...live} /></Suspense></div>}
      </div>
    </>
  );
}
