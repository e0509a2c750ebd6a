import { useTranslation } from '../i18n';
import { Popover } from '../controls/Popover';
import { Dots } from '../text/Dots';
import type { PresentPerson, RoomView } from '../api/types';

const unnamed = '—';

/** Counts of who is here, and the names behind them where the room shows names. Nobody rather than a ghost. */
export function PresenceLine({ room, people }: { room: RoomView; people: PresentPerson[] }) {
  const { t } = useTranslation();
  const hosts = people.filter(p => p.viewpoint === 'host').length;
  const bidders = room.auction?.bidders.length ?? 0;
  const watching = people.filter(p => p.viewpoint === 'observer').length;
  const counts = [
    bidders > 0 && t('presence.bidders', { count: bidders }),
    hosts > 0 && t('presence.hosts', { count: hosts }),
    watching > 0 && t('presence.watching', { count: watching }),
  ].filter(Boolean);
  if (counts.length === 0) return null;
  const list = people.length > 0 ? <PeopleList people={people} /> : <p>{t('presence.nobody')}</p>;
  return (
    <Popover className="presence dense" trigger={<Dots>{counts.map((count, at) => <bdi key={at}>{count}</bdi>)}</Dots>}>
      <h3>{t('presence.title')}</h3>
      {list}
    </Popover>
  );
}

function PeopleList({ people }: { people: PresentPerson[] }) {
  const { t } = useTranslation();
  return (
    <ul className="people-list">
      {people.map((p, at) => (
        <li key={p.person ?? at} data-state={p.state}>
          <bdi>{p.name ?? p.person ?? unnamed}</bdi>
          {p.partyName && <bdi className="ink-2 small">{p.partyName}</bdi>}
          <span className="small ink-3">{t(`presence.${p.state}`)}</span>
        </li>
      ))}
    </ul>
  );
}
