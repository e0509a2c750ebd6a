/** How far each room was when this person last looked, and when that was (Unix ms, of this device). */
export interface Seen { at: number; versions: Readonly<Record<string, number>> }

/** What is kept on this device for one account: how things stood when the last visit ended (nothing before the second visit), and how they stand. */
export interface Visits { before?: Seen; latest: Seen }

/** Who looks away for longer than this has left, ms: a reload or a call is not the end of a visit. */
export const away = 5 * 60_000;

/** As many rooms as a list ever holds; those of which nothing was heard for longest go first. */
const mostRooms = 500;

/** The visits after these rooms were seen at these versions: what was known before a long absence is what the next visit is compared with. */
export function after(visits: Visits | undefined, versions: Readonly<Record<string, number>>, now: number): Visits {
  if (!visits) return { latest: { at: now, versions } };
  const before = now - visits.latest.at > away ? visits.latest : visits.before;
  return { before, latest: { at: now, versions: joined(visits.latest.versions, versions) } };
}

function joined(old: Seen['versions'], seen: Seen['versions']): Seen['versions'] {
  const others = Object.entries(old).filter(([room]) => !(room in seen));
  const ahead = Object.entries(seen).map(([room, version]): [string, number] => [room, Math.max(version, old[room] ?? 0)]);
  return Object.fromEntries([...others, ...ahead].slice(-mostRooms));
}

/** Reads what an earlier visit wrote; undefined where there is nothing, or nothing that can be read. */
export function parsed(text: string | null): Visits | undefined {
  try {
    const visits = JSON.parse(text ?? 'null') as Partial<Visits> | null;
    return visits?.latest && isSeen(visits.latest) && (!visits.before || isSeen(visits.before)) ? { before: visits.before, latest: visits.latest } : undefined;
  } catch {
    return undefined;
  }
}

const isSeen = ({ at, versions }: Partial<Seen>): boolean => typeof at === 'number' && typeof versions === 'object' && versions !== null;
