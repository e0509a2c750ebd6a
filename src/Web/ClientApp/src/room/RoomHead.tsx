import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n';
import { Link } from '../shell/Link';
import { versionQuery } from '../api/queries';
import type { PresentPerson, RoomView } from '../api/types';
import { Local } from '../people/Local';
import { PhaseMark, phaseShown } from '../shapes/PhaseMark';
import { Back } from '../shapes/shapes';
import { PresenceLine } from './PresenceLine';

/** Title, phase, demo mark, and who is here. */
export function RoomHead({ room, people }: { room: RoomView; people: PresentPerson[] }) {
  const { t } = useTranslation();
  const { data: version } = useQuery(versionQuery);
  return (
    <div className="room-head">
      <Link to="/rooms" className="back" aria-label={t('auction:backToRooms')}><Back /></Link>
      <h1><Local of={room.title} /></h1>
      <PhaseMark phase={phaseShown(room.phase, room.auction?.stage)} framed />
      {version?.demo && <span className="tag amber dense">{t('demoMark')}</span>}
      <PresenceLine room={room} people={people} />
    </div>
  );
}
