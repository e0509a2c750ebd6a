import type { LocalText, RoomView } from '../api/types';
import { useNow } from '../feed/useNow';
import { LiveDot } from '../shapes/shapes';
import { china, home, timeIn, zoneName } from '../text/zones';
import { Three } from './Three';

/** Name of the lot in all its languages, whether this is live, and the time of day in both countries. */
export function HallHead({ room, live }: { room: RoomView; live: boolean }) {
  const now = useNow();
  return (
    <header>
      <div className="name">
        <h1><bdi>{english(room.title)}</bdi></h1>
        {typeof room.title === 'object' && (room.title.zh || room.title.ur) && (
          <p className="three">
            {room.title.zh && <span lang="zh-Hans">{room.title.zh}</span>}
            {room.title.ur && <span lang="ur" dir="rtl">{room.title.ur}</span>}
          </p>
        )}
      </div>
      {live && <p className="live"><LiveDot /> <Three text="live" in={['en', 'zh']} /></p>}
      <p className="clocks" aria-hidden="true">
        {[home, china].map(zone => <span key={zone} className="num">{timeIn(zone, now)} <small>{zoneName(zone, now)}</small></span>)}
      </p>
    </header>
  );
}

const english = (title: LocalText) => (typeof title === 'string' ? title : title.en);
