import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n';
import { Link } from '../shell/Link';
import { ButtonLink } from '../controls/Button';
import { meQuery, readRoom, roomsQuery } from '../api/queries';
import type { Account, RoomSummary, RoomView } from '../api/types';
import { useNow } from '../feed/useNow';
import { Local } from '../people/Local';
import { holds } from '../room/stages';
import { byUrgency, isLive } from '../rooms/order';
import { RoomRow } from '../rooms/RoomRow';
import { useListStatus } from '../rooms/useListStatus';
import { Attention } from '../shapes/shapes';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { useSaw } from '../visits/visits';
import { SinceYouLeft } from './SinceYouLeft';
import '../rooms/rooms.css';
import './home.css';

/** How many rooms with sealed offers are looked into. */
const lookedInto = 12;

/** My day: what needs me, what is live, what comes next, what happened while I was away. */
export default function HomePage() {
  const { t } = useTranslation(['common', 'signin', 'rooms']);
  const { data: me } = useQuery(meQuery);
  const list = useQuery(roomsQuery);
  useListStatus(list);
  useSaw(me?.id, list.data);
  const rooms = list.data?.toSorted(byUrgency) ?? [];
  const live = rooms.filter(isLive);
  const next = rooms.filter(room => room.phase === 'draft');
  const needs = useNeeds(live, me ?? undefined);
  return (
    <section className="home">
      <h1>{me && <Say text="signin:home.goodDay" values={{ name: <bdi>{me.name}</bdi> }} />}</h1>
      <section className="panel needs" data-any={needs.length > 0 || undefined} aria-labelledby="needs">
        <h2 id="needs">{t('signin:home.needsYou')}{needs.length > 0 && <> <span className="num">{needs.length}</span></>}</h2>
        {needs.length === 0 && <p className="say ink-2">{t('signin:home.needsNothing')}</p>}
        <ul>{needs.map(({ room, text }) => (
          <li key={room.id} className="row">
            <span className="say copper"><Attention /> <span><Say text={text} values={{ room: <Local of={room.title} /> }} /></span></span>
            <ButtonLink to={`/rooms/${room.id}`} look="primary">{t(text === 'signin:home.outbid' ? 'signin:home.toBid' : 'signin:home.toRoom')}</ButtonLink>
          </li>
        ))}</ul>
      </section>
      <section aria-labelledby="live">
        <div className="row"><h2 id="live">{t('signin:home.liveNow')} <span className="small ink-2 dense">{t('signin:home.rooms', { count: live.length })}</span></h2><Link to="/rooms">{t('signin:home.allRooms')}</Link></div>
        {live.length > 0 ? <ul className="room-list">{live.map(room => <RoomRow key={room.id} room={room} />)}</ul> : <p className="panel say">{list.data ? t('signin:home.nothingLive') : '—'}</p>}
      </section>
      <section className="panel" aria-labelledby="next">
        <h2 id="next">{t('signin:home.next')}</h2>
        {next.length === 0 && <p className="say ink-2">{list.data ? t('signin:home.nothingNext') : '—'}</p>}
        <ul className="next">{next.slice(0, 5).map(room => <Coming key={room.id} room={room} />)}</ul>
      </section>
      <SinceYouLeft account={me?.id} />
    </section>
  );
}

function Coming({ room }: { room: RoomSummary }) {
  return (
    <li className="row">
      <Link to={`/rooms/${room.id}`}><Local of={room.title} /></Link>
      {room.closesAt && <span className="small ink-2 dense"><Say text="rooms:closesAt" values={{ time: <When at={room.closesAt} zone /> }} /></span>}
    </li>
  );
}

interface Need { room: RoomSummary; text: 'signin:home.outbid' | 'signin:home.opening' }

/** Where this person was outbid, or is the official for whom an opening waits. */
function useNeeds(rooms: RoomSummary[], me: Account | undefined): Need[] {
  const waiting = useOpenings(rooms, me);
  return rooms.flatMap((room): Need[] => {
    if (room.mine?.standing === 'outbid') return [{ room, text: 'signin:home.outbid' }];
    return waiting.has(room.id) ? [{ room, text: 'signin:home.opening' }] : [];
  });
}

/** The rooms whose offers another official has proposed to open: the list does not tell, so the first of them are looked into. */
function useOpenings(rooms: RoomSummary[], me: Account | undefined): ReadonlySet<string> {
  const sealed = me?.roles.includes('official') ? rooms.filter(room => room.stage === 'sealed').slice(0, lookedInto) : [];
  const views = useQueries({
    queries: sealed.map(room => ({ queryKey: ['room', room.id, room.version], queryFn: () => readRoom(room.id), staleTime: Infinity, gcTime: 60_000 })),
  });
  const now = useNow(10_000);
  return new Set(views.flatMap(({ data: room }) => (room && waitsFor(room, me!.id, now) ? [room.id] : [])));
}

function waitsFor({ auction, me }: RoomView, person: string, now: number): boolean {
  return auction?.proposal !== undefined && auction.proposal.by !== person && holds(auction.proposal, now) && me.may.includes('openOffers');
}
