import type { Proposal, RoomView } from '../api/types';

/** How long the present stage is as planned, ms, for the bar under the clock; undefined where the rules do not tell. */
export function stageLength({ rules, auction }: RoomView): number | undefined {
  const at = (time: string | undefined) => (time ? Date.parse(time) : undefined);
  if (auction?.stage === 'ascending' && rules.ascendingSeconds) return rules.ascendingSeconds * 1_000;
  const end = auction?.stage === 'sealed' ? at(rules.offersDueAt) : (at(auction?.closesAt ?? undefined) ?? at(rules.closesAt));
  const begin = at(rules.opensAt) ?? at(auction?.ladder[0]?.at);
  return begin !== undefined && end !== undefined && end > begin ? end - begin : undefined;
}

/** Whether a second official may still join; while the room is stopped the time for it stands still. */
export const holds = ({ until }: Proposal, now: number): boolean => !until || Date.parse(until) >= now;

/** When bids began, Unix ms: for the chart's axis. */
export const beganAt = ({ rules, auction }: RoomView): number | undefined => {
  const first = auction?.ladder[0]?.at ?? rules.opensAt;
  return first ? Date.parse(first) : undefined;
};
