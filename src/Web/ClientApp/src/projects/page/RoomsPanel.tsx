import type { RoomNews } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { usePartyName } from '../../people/names';
import { PhaseMark, phaseShown } from '../../shapes/PhaseMark';
import { LiveDot } from '../../shapes/shapes';
import { Link } from '../../shell/Link';
import { Money } from '../../text/Money';
import { Say } from '../../text/Say';
import { When } from '../../text/When';

/** The rooms of the project, those that are live with a dot, newest first. */
export function RoomsPanel({ rooms }: { rooms: RoomNews[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="rooms">
      <h2 id="rooms">{t('projects:rooms.title')}</h2>
      {rooms.length === 0 && <p className="small ink-2 dense">{t('projects:rooms.none')}</p>}
      <ul className="lines">{rooms.toReversed().map(news => <Room key={news.room} news={news} />)}</ul>
    </section>
  );
}

function Room({ news }: { news: RoomNews }) {
  const { t } = useTranslation();
  const partyName = usePartyName();
  const live = news.phase === 'open' || news.phase === 'paused' || news.phase === 'frozen';
  return (
    <li>
      <p><Link to={`/rooms/${news.room}`}>{live && <LiveDot className="shape malachite" />} <Local of={news.title} /></Link></p>
      <p className="small dense">
        <PhaseMark phase={phaseShown(news.phase, news.stage ?? undefined)} /> <span className="ink-2">{t(`kind.${news.kind}`)}</span>
        {live && news.closesAt && <span className="ink-2"> · <Say text="projects:rooms.closes" values={{ time: <When at={news.closesAt} zone /> }} /></span>}
      </p>
      {news.awarded && <p className="small dense"><Say text="projects:rooms.awarded" values={{ party: <bdi>{partyName(news.awarded.to)}</bdi>, amount: <Money of={news.awarded.amount} /> }} /></p>}
    </li>
  );
}
