/** How far a commitment is: reported part of the target, cut at the whole; undefined while nothing was reported, which is not zero. */
export function progress(target: string, reported: string | undefined): number | undefined {
  if (reported === undefined) return undefined;
  const whole = Number(target);
  return whole > 0 ? Math.min(1, Number(reported) / whole) : undefined;
}

/** Whether the day is over on which it was due, `2028-06-30`. Compared as days, in Pakistan. */
export const isOverdue = (due: string, today: string): boolean => due < today;
