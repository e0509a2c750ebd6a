import type { CaseAges, FunnelCell, MoneyAtStake } from './view';
import { isOneOf } from '../text/oneOf';
import { provinces, stages } from '../projects/words/words';

/** A decimal string in millionths, to compare and to draw; never to show. */
export function parts(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.slice(0, 6).padEnd(6, '0'));
}

/** Which share one amount is of another, whole percent; a begun one that is less than 1 is said as 1. Undefined where there is nothing to be a share of. */
export function percent(amount: string, of: string): number | undefined {
  const [part, whole] = [parts(amount), parts(of)];
  if (whole <= 0n) return undefined;
  const share = Number((part * 100n + whole / 2n) / whole);
  return share === 0 && part > 0n ? 1 : share;
}

/** How long the bars are, and where on them the target lies: of the largest of the four, 0 to 1. */
export function bars({ target, signed, committed, inTalks }: MoneyAtStake): { target: number; signed: number; committed: number; inTalks: number } {
  const all = [target, signed, committed, inTalks].map(parts);
  const most = all.reduce((most, each) => (each > most ? each : most), 1n);
  const [t, s, c, i] = all.map(each => Number((each * 10_000n) / most) / 10_000) as [number, number, number, number];
  return { target: t, signed: s, committed: c, inTalks: i };
}

/** The funnel as a table: the way's stages in their order, then others that occur; provinces that occur. */
export interface FunnelTable { stages: string[]; provinces: string[]; count: (stage: string, province: string) => number; total: (stage: string) => number; ofProvince: (province: string) => number }

export function funnel(cells: readonly FunnelCell[]): FunnelTable {
  const counts = new Map<string, number>();
  const key = (stage: string, province: string) => JSON.stringify([stage, province]);
  for (const { stage, province, count } of cells) counts.set(key(stage, province), (counts.get(key(stage, province)) ?? 0) + count);
  const known = Object.keys(provinces);
  const occurring = inOrder(known, cells.map(cell => cell.province)).filter(province => cells.some(cell => cell.province === province));
  const count = (stage: string, province: string) => counts.get(key(stage, province)) ?? 0;
  const shown = inOrder(stages, cells.map(cell => cell.stage)).filter(stage => !isOneOf(['onHold', 'cancelled'], stage) || cells.some(cell => cell.stage === stage));
  return {
    stages: shown,
    provinces: occurring,
    count,
    total: stage => occurring.reduce((sum, province) => sum + count(stage, province), 0),
    ofProvince: province => shown.reduce((sum, stage) => sum + count(stage, province), 0),
  };
}

/** Those that are known, in their order, then what else there is. */
const inOrder = (known: readonly string[], given: readonly string[]): string[] => [...new Set([...known, ...given])];

/** How many cases are open. */
export const openCases = ({ week, month, quarter, longer }: CaseAges): number => week + month + quarter + longer;
