import { lazy, Suspense } from 'react';
import { Later } from '../shell/Later';
import { usePhone } from '../theme/useMedia';
import { useAnnouncements } from './useAnnouncements';
import { BidsPanel } from './BidsPanel';
import { Chat } from './chat/Chat';
import { EligibilityPanel } from './EligibilityPanel';
import { LotPanel } from './LotPanel';
import { OpeningPanel } from './OpeningPanel';
import { OutcomePanel } from './OutcomePanel';
import { PhaseBar } from './PhaseBar';
import { Strip } from './Strip';
import { Action } from './Action';
import type { LiveRoom } from './live';
import { isBidder } from './standing';

const Delegation = lazy(() => import('./Delegation'));
const Hosting = lazy(() => import('./hosting/Hosting'));

/** An auction: standing, time and price above; the lot, the bids and the action beside each other; one column on a phone. */
export function AuctionRoom(live: LiveRoom) {
  const { room } = live;
  const phone = usePhone();
  const host = room.me.viewpoint === 'host';
  useAnnouncements(live);

  const action = host
    ? <Suspense fallback={<div className="panel tall" />}><Hosting {...live} /></Suspense>
    : <Action {...live} />;
  const bids = (
    <>
      <OpeningPanel {...live} />
      {room.auction!.stage !== 'sealed' && <Later meanwhile={<div className="panel tall" />}><BidsPanel {...live} /></Later>}
    </>
  );
  const about = (
    <Later>
      <LotPanel room={room} />
      {isBidder(room) && <EligibilityPanel room={room} />}
      {!host && <Suspense fallback={null}><Delegation {...live} /></Suspense>}
    </Later>
  );
  const chat = <Later meanwhile={<div className="panel tall" />}><Chat {...live} /></Later>;
  return (
    <>
      <Strip {...live} />
      <PhaseBar room={room} />
      <OutcomePanel room={room} />
      {phone ? (
        <div className="columns one">{action}{bids}{chat}{about}</div>
      ) : (
        <div className="columns">
          <div className="column about">{about}</div>
          <div className="column">{bids}</div>
          <div className="column act">{action}{chat}</div>
        </div>
      )}
    </>
  );
}
