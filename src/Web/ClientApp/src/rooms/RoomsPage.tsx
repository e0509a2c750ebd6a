import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from '../i18n';
import type { Key } from '../i18n/keys';
import { Button, ButtonLink } from '../controls/Button';
import { Choice } from '../controls/Choice';
import { Input } from '../controls/Input';
import { Segmented } from '../controls/Segmented';
import { meQuery, roomsQuery } from '../api/queries';
import type { Phase, RoomKind, RoomSummary } from '../api/types';
import { useLocalText } from '../people/Local';
import { useSaw } from '../visits/visits';
import { byUrgency } from './order';
import { RoomRow } from './RoomRow';
import { useListStatus } from './useListStatus';
import './rooms.css';

type Filter = 'all' | RoomKind;
const filters: readonly { value: Filter; label: Key }[] = [
  { value: 'all', label: 'rooms:all' }, { value: 'auction', label: 'rooms:auctions' },
  { value: 'negotiation', label: 'rooms:talks' }, { value: 'meeting', label: 'rooms:meetings' },
];
const phases: readonly Phase[] = ['draft', 'open', 'paused', 'frozen', 'closed', 'cancelled'];

/** All rooms that this person may see, live first. */
export default function RoomsPage() {
  const { t } = useTranslation(['common', 'rooms']);
  const local = useLocalText();
  const { data: me } = useQuery(meQuery);
  const list = useQuery(roomsQuery);
  useListStatus(list);
  useSaw(me?.id, list.data);
  const [kind, setKind] = useState<Filter>('all');
  const [phase, setPhase] = useState<Phase>();
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search).toLowerCase();
  const mayCreate = me?.roles.some(role => role === 'official' || role === 'organiser');

  const fits = (room: RoomSummary) =>
    (kind === 'all' || room.kind === kind) && (!phase || room.phase === phase) && (!words || local(room.title).toLowerCase().includes(words) || room.id.includes(words));
  const rooms = list.data?.filter(fits).toSorted(byUrgency);
  const showAll = () => { setKind('all'); setPhase(undefined); setSearch(''); };
  return (
    <section className="rooms">
      <div className="row">
        <h1>{t('rooms:title')}</h1>
        {mayCreate && <ButtonLink to="/rooms/new" look="primary" id="action">{t('rooms:new')}</ButtonLink>}
      </div>
      <div className="filters">
        <Segmented<Filter> value={kind} onChange={setKind} aria-label={t('rooms:filter')} options={filters.map(f => ({ value: f.value, label: t(f.label) }))} />
        <Choice<Phase> className="phase-filter" value={phase} onChange={setPhase} placeholder={t('rooms:anyPhase')} aria-label={t('rooms:phase')} options={phases.map(value => ({ value, label: t(`phase.${value}`) }))} />
        <Input type="search" className="search" value={search} onChange={event => setSearch(event.target.value)} placeholder={t('rooms:search')} aria-label={t('rooms:search')} dir="auto" />
        {rooms && <span className="small ink-2 dense">{t('rooms:found', { count: rooms.length })}</span>}
      </div>
      {!rooms && <ul className="room-list" aria-busy="true" aria-label={t('loading')}>{[0, 1, 2, 3].map(n => <li key={n} className="room-row bone-row" />)}</ul>}
      {rooms && rooms.length > 0 && <ul className="room-list">{rooms.map(room => <RoomRow key={room.id} room={room} />)}</ul>}
      {rooms?.length === 0 && (list.data!.length === 0
        ? <p className="panel say">{t(mayCreate ? 'rooms:emptyHost' : 'rooms:empty')}</p>
        : <p className="panel say">{t('rooms:emptyFilter')} <Button look="link" onClick={showAll}>{t('rooms:showAll')}</Button></p>)}
    </section>
  );
}
