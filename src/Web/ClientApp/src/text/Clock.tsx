import { here, timeIn, zoneName, zonesFor } from './zones';

interface Props {
  /** The server's time, Unix milliseconds. */
  now: number;
  /** All zones that matter to the viewer; else only their own. */
  zones?: boolean;
}

/** The time of day, `12:41:07 PKT`; silent for screen readers, who have their own. */
export function Clock({ now, zones }: Props) {
  const shown = zones ? zonesFor(here()) : [here()];
  return (
    <span className="clock" aria-hidden="true" dir="ltr">
      {shown.map(zone => (
        <span key={zone} className="num">{timeIn(zone, now)} <small>{zoneName(zone, now)}</small></span>
      ))}
    </span>
  );
}
