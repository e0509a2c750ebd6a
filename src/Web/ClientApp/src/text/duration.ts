const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Time left, in the words of its size. Begun seconds count whole, so that 0 is shown when nothing is left and not before. */
export type Left =
  | { kind: 'days'; d: number; h: number }
  | { kind: 'hours'; h: number; m: number }
  | { kind: 'minutes'; text: string }
  | { kind: 'over' };

/** @param ms Milliseconds until the end. */
export function left(ms: number): Left {
  if (ms <= 0) return { kind: 'over' };
  const whole = Math.ceil(ms / second) * second;
  if (whole > day) return { kind: 'days', d: Math.floor(whole / day), h: Math.floor((whole % day) / hour) };
  if (whole > hour) return { kind: 'hours', h: Math.floor(whole / hour), m: Math.floor((whole % hour) / minute) };
  return { kind: 'minutes', text: `${pad(Math.floor(whole / minute))}:${pad((whole % minute) / second)}` };
}

const pad = (value: number) => String(value).padStart(2, '0');
