import { ask } from '../api/client';
import type { components } from '../api/schema';
import type { Phase, Stage } from '../api/types';

type Words = components['schemas'];

/** Counts and sums over the published projects. With another `epoch` all seqs begin anew. */
export type PipelineView = Omit<Words['PipelineView'], 'live'> & { live: Omit<Words['LiveRooms'], 'auctions'> & { auctions: LiveAuction[] } };
export type FunnelCell = Words['FunnelCell'];
/** In USD; three sums that are never added together. */
export type MoneyAtStake = Words['MoneyAtStake'];
/** `closesAt`: end of the present stage; none while it is stopped. */
export type LiveAuction = Omit<Words['LiveAuction'], 'phase' | 'stage'> & { phase: Phase; stage?: Stage };
export type DeadlineNear = Words['DeadlineNear'];
export type StuckProject = Words['StuckProject'];
export type Conversion = Words['Conversion'];
/** All commitments of one kind and unit. */
export type Pledge = Words['Promise'];
export type RaisedFlag = Words['RaisedFlag'];
/** Open cases by how long they have been open: up to 7, 30, 90 days, and longer. */
export type CaseAges = Words['CaseAges'];
export type Slice = Words['Slice'];
export type TickerFact = Words['Ticker'];

/** Each member of the view that changed since the frame before, whole. */
export interface WallFrame { epoch: string; seq: number; at: string; changes: Partial<Omit<PipelineView, 'epoch' | 'seq' | 'at'>> }

export const readPipeline = () => ask<PipelineView>('/api/pipeline');
