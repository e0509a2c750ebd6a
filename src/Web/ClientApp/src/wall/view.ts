import { ask } from '../api/client';
import type { LocalText, Phase, Stage } from '../api/types';

/* What the wall shows, as Contracts/Pipeline names it. Decimals are strings. */

export interface FunnelCell { province: string; stage: string; count: number }
/** In USD; three sums that are never added together. */
export interface MoneyAtStake { target: string; signed: string; committed: string; inTalks: string }
export interface MovedProject { project: string; name: LocalText; stage: string; at: string }
/** `closesAt`: end of the present stage; null while it is stopped. */
export interface LiveAuction { room: string; title: LocalText; project: string; phase: Phase; stage?: Stage | null; closesAt?: string | null }
/** `on`: a day; `what`: the kind of commitment. */
export interface DeadlineNear { on: string; what: string; project: string; name: LocalText }
export interface StuckProject { project: string; name: LocalText; stage: string; desk?: LocalText | null; since: string }
export interface Conversion { signed: number; agreements: number; lapsed: number }
export interface Pledge { kind: string; unit: string; target: string; reported: string }
export interface RaisedFlag { flag: string; project: string; name: LocalText; room?: string | null; at: string }
/** Open cases by how long they have been open: up to 7, 30, 90 days, and longer. */
export interface CaseAges { week: number; month: number; quarter: number; longer: number; oldest?: string | null }
export interface Slice { code: string; count: number }
/** `type`: of the event; `subject`: what it speaks of. */
export interface TickerFact { project: string; name: LocalText; seq: number; at: string; type: string; subject?: string | null; text?: LocalText | null; room?: string | null }

/** Counts and sums over the published projects. With another `epoch` all seqs begin anew. */
export interface PipelineView {
  epoch: string;
  seq: number;
  at: string;
  projects: number;
  funnel: FunnelCell[];
  money: MoneyAtStake;
  moved: { count: number; latest: MovedProject[] };
  live: { count: number; talks: number; auctions: LiveAuction[] };
  deadlines: DeadlineNear[];
  stuck: StuckProject[];
  memoranda: Conversion;
  commitments: Pledge[];
  flags: RaisedFlag[];
  cases: CaseAges;
  frameworks: Slice[];
  corridors: Slice[];
  /** Oldest first. */
  ticker: TickerFact[];
}

/** Each member of the view that changed since the frame before, whole. */
export interface WallFrame { epoch: string; seq: number; at: string; changes: Partial<Omit<PipelineView, 'epoch' | 'seq' | 'at'>> }

export const readPipeline = () => ask<PipelineView>('/api/pipeline');
