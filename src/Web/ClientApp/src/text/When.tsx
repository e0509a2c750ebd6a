import { useTranslation } from '../i18n';
import { dateIn, here, isToday, timeIn, zoneName, zonesFor, type Zone } from './zones';

interface Props {
  /** RFC 3339, or Unix milliseconds. */
  at: string | number;
  /** Says the zone, `12:45:19 PKT`. */
  zone?: boolean;
  /** Says the time in all zones that matter to the viewer, their own first. */
  zones?: boolean;
}

/** A moment, in the viewer's zone: `12:45:19 PKT · 15:45:19 CST`; with its date where it is not of today. */
export function When({ at, zone, zones }: Props) {
  const { t } = useTranslation();
  const time = typeof at === 'number' ? at : Date.parse(at);
  const own = here();
  const date = isToday(own, time) ? undefined : dateIn(own, time, t);
  const shown = zones ? zonesFor(own) : [own];
  return (
    <time dateTime={new Date(time).toISOString()} className="when">
      {date && <><bdi>{date}</bdi>{' '}</>}
      <bdi dir="ltr" className="num">{shown.map(place => told(place, time, zone || zones)).join(' · ')}</bdi>
    </time>
  );
}

const told = (zone: Zone, time: number, named: boolean | undefined) => timeIn(zone, time) + (named ? ` ${zoneName(zone, time)}` : '');
