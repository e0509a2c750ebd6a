import type { Phase, RoomSummary } from '../api/types';

const rank: Record<Phase, number> = { open: 0, paused: 1, frozen: 2, draft: 3, closed: 4, cancelled: 5 };

/** Live ones first, by the time at which they close; then what comes, then what was. */
export const byUrgency = (a: RoomSummary, b: RoomSummary): number =>
  rank[a.phase] - rank[b.phase] || (a.closesAt ?? '9').localeCompare(b.closesAt ?? '9') || a.id.localeCompare(b.id);

export const isLive = ({ phase }: RoomSummary): boolean => phase === 'open' || phase === 'paused' || phase === 'frozen';
