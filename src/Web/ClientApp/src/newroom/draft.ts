import type { CreateRoom, Preset, RoomKind, Rules, Step } from '../api/types';
import type { After } from '../i18n/keys';
import { cents, typed } from '../money/amounts';
import { papers } from '../text/papers';

/** The form's fields as they are typed. Times are the device's local ones, as `<input type=datetime-local>` gives them. */
export interface Draft {
  kind: RoomKind;
  preset: Preset;
  en: string;
  zh: string;
  ur: string;
  project: string;
  currency: string;
  start: string;
  reserve: string;
  stepKind: Step['kind'];
  stepValue: string;
  tiers: { from: string; step: string }[];
  quietSeconds: string;
  opensAt: string;
  closesAt: string;
  hardStopAt: string;
  offersDueAt: string;
  ascendingSeconds: string;
  qualifyShare: string;
  minBidders: string;
  attempt: string;
  anonymous: boolean;
  checklist: string[];
}

/** A text of the form. */
export type FormText = After<'rooms:form.'>;

/** What each preset fills in (rules.md, "Auctions"). */
export const presets: Record<Preset, Partial<Draft>> = {
  english: { quietSeconds: '300', checklist: [], anonymous: false },
  twoStage: { quietSeconds: '480', ascendingSeconds: '7200', qualifyShare: '0.5', minBidders: '3', attempt: '1', checklist: [], anonymous: true },
  placer: { quietSeconds: '300', checklist: [...papers], anonymous: false },
};

export function begin(now: Date): Draft {
  return {
    kind: 'auction', preset: 'english', en: '', zh: '', ur: '', project: '', currency: 'PKR', start: '', reserve: '',
    stepKind: 'fixed', stepValue: '', tiers: [{ from: '', step: '' }], quietSeconds: '', opensAt: '', closesAt: local(now, 24 * 60), hardStopAt: '',
    offersDueAt: local(now, 24 * 60), ascendingSeconds: '', qualifyShare: '', minBidders: '', attempt: '', anonymous: false, checklist: [],
    ...presets.english,
  };
}

/** `2026-11-24T14:30` in the device's zone, that many minutes on, on a whole five minutes. */
export function local(from: Date, minutes: number): string {
  const at = new Date(Math.ceil((from.getTime() + minutes * 60_000) / 300_000) * 300_000);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

export const utc = (text: string): string | undefined => (text ? new Date(text).toISOString() : undefined);

/** What is wrong with which field: a key of `rooms:form`. */
export function faults(draft: Draft, now: number): Partial<Record<keyof Draft, FormText>> {
  const wrong: Partial<Record<keyof Draft, FormText>> = {};
  const fault = (field: keyof Draft, bad: boolean, why: FormText) => { if (bad && !wrong[field]) wrong[field] = why; };
  fault('en', !draft.en.trim(), 'required');
  if (draft.kind !== 'auction') return wrong;
  const after = (field: 'closesAt' | 'hardStopAt' | 'offersDueAt', least: number) => {
    fault(field, Date.parse(draft[field]) <= now, 'past');
    fault(field, Date.parse(draft[field]) <= least, 'badTime');
  };
  const opens = draft.opensAt ? Date.parse(draft.opensAt) : now;
  fault('start', !typed(draft.start), 'badAmount');
  fault('reserve', draft.reserve !== '' && !typed(draft.reserve), 'badAmount');
  fault('stepValue', draft.stepKind !== 'graded' && !typed(draft.stepValue), 'badAmount');
  fault('tiers', draft.stepKind === 'graded' && draft.tiers.some(tier => cents(tier.from) === undefined || !typed(tier.step)), 'badAmount');
  fault('quietSeconds', !/^\d+$/.test(draft.quietSeconds), 'badWhole');
  if (draft.preset === 'twoStage') {
    fault('offersDueAt', !draft.offersDueAt, 'required');
    after('offersDueAt', opens);
    for (const field of ['ascendingSeconds', 'minBidders', 'attempt'] as const) fault(field, !/^[1-9]\d*$/.test(draft[field]), 'badWhole');
  } else {
    fault('closesAt', !draft.closesAt, 'required');
    after('closesAt', opens);
  }
  if (draft.hardStopAt) after('hardStopAt', Date.parse(draft.preset === 'twoStage' ? draft.offersDueAt : draft.closesAt));
  return wrong;
}

export function stepOf(draft: Draft): Step {
  if (draft.stepKind !== 'graded') return { kind: draft.stepKind, value: typed(draft.stepValue) };
  return { kind: 'graded', steps: draft.tiers.map(tier => ({ from: tier.from, step: typed(tier.step) ?? tier.step })) };
}

/** The rules as the draft has them; for the sentence that reads them back too. */
export function rulesOf(draft: Draft): Rules {
  const twoStage = draft.preset === 'twoStage';
  return {
    preset: draft.preset,
    currency: draft.currency,
    start: typed(draft.start) ? { amount: typed(draft.start)!, currency: draft.currency } : undefined,
    step: stepOf(draft),
    quietSeconds: Number(draft.quietSeconds || 0),
    opensAt: utc(draft.opensAt),
    closesAt: twoStage ? undefined : utc(draft.closesAt),
    hardStopAt: utc(draft.hardStopAt),
    anonymous: draft.anonymous,
    checklist: draft.checklist.length > 0 || draft.preset === 'placer' ? draft.checklist : undefined,
    ...(twoStage && {
      offersDueAt: utc(draft.offersDueAt),
      ascendingSeconds: Number(draft.ascendingSeconds),
      qualifyShare: draft.qualifyShare,
      minBidders: Number(draft.minBidders),
      attempt: Number(draft.attempt),
    }),
  };
}

/** What is asked of the server. @param id Made once per form, so that sending twice makes one room. */
export function requestOf(draft: Draft, id: string): CreateRoom {
  const title = { en: draft.en.trim(), ...(draft.zh.trim() && { zh: draft.zh.trim() }), ...(draft.ur.trim() && { ur: draft.ur.trim() }) };
  const request: CreateRoom = { id, kind: draft.kind, title, ...(draft.project.trim() && { project: draft.project.trim() }) };
  if (draft.kind !== 'auction') return request;
  const reserve = typed(draft.reserve);
  return { ...request, rules: { ...rulesOf(draft), ...(reserve && { reserve }) } };
}
