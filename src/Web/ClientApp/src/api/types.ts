/*
 * The words of the wire as this app calls them. Amounts and other decimals are strings; times are RFC 3339 UTC; bytes are base64.
 * What they hold stands in schema.d.ts, which is made from the server's own document (`npm run types`).
 */
import type { components } from './schema';

type Words = components['schemas'];

export type Language = Words['Language'];

/** Text for people: one plain string in its author's language, or up to three languages. */
export type LocalText = Words['LocalText'];
export type Money = Words['Money'];
export type Receipt = Words['Receipt'];
export type Refusal = Words['Refusal'];

/** What came of a command, on the hub and over HTTP. */
export type Answer = { receipt: Receipt } | { refusal: Refusal };

/** One entry as this viewer sees it: a part that is sealed is null, its hash is always there. */
export type Frame = Words['Frame'];
export type Who = Words['Who'];
export type FramesPage = Words['FramesPage'];
export type Head = Pick<FramesPage, 'version' | 'head'>;
export type Watching = FramesPage & { more: boolean };

/** Per feed, every 5 s: how far it is, and the server's clock. */
export type Heartbeat = Record<string, Words['HeadNow']>;
export type PresentPerson = Words['PersonHere'];
export type SignalSeen = Words['SignalHeard'];

export type Party = Words['PartyLine'];
export type Account = Words['MeView'];
export type Colleague = Words['Colleague'];
export type Version = Words['VersionView'];
export type CodeLists = Words['CodeListsView'];
export type CodeName = Words['CodeName'];

export type RoomKind = Words['RoomKind'];
export type Phase = Words['Phase'];
export type Stage = Words['Stage'];
export type Preset = Words['Preset'];
export type Audience = Words['Audience'];
export type Place = Words['Place'];
export type Post = Words['Post'];

export type Step = Words['Step'];
export type Rules = Words['Rules'];
export type CreateRoom = Words['CreateRoom'];

export type ChecklistItem = Words['ChecklistItem'];
export type PartyView = Words['PartyView'];
export type Spoken = Words['Spoken'];
export type SaidView = Words['SaidView'];
export type BestBid = Words['BestBid'];

/** A bid, or a moved close between bids (then closesAt and reason are given). */
export type LadderRow = Words['LadderRow'];
export type Proposal = Words['Proposal'];
export type OpenedOffer = Words['OpenedOffer'];
export type Outcome = Words['Outcome'];
export type AuctionView = Words['AuctionView'];

/** A room as one viewer sees it, bounded whatever its history. */
export type RoomView = Words['RoomView'];
export type RoomSummary = Words['RoomSummary'];

/** Where the reader's own party stands in a live auction. */
export type OwnStanding = Words['OwnStanding'];

/** A command without its id, which is made when it is sent. */
export type RoomCommand = WithoutId<Words['RoomCommand']>;
export type RoomEvent = Words['RoomEvent'];

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** A place on the map, WGS 84 degrees as decimal strings. */
export interface GeoPoint { lat: string; lon: string; approximate: boolean }

/** The figure that stands for a project in a list. `others`: how many other values sources give of the same topic. */
export interface Headline { what: LocalText; value: string; unit: string; resourceClass: string; others: number }

/** One line of the catalogue. */
export interface ProjectSummary {
  id: string;
  name: LocalText;
  province: string;
  district: string;
  minerals: string[];
  location?: GeoPoint | null;
  certainty: string;
  published: boolean;
  stage: string;
  desk?: LocalText | null;
  deskSince: string;
  frozen: boolean;
  headline?: Headline | null;
  liveRooms: number;
  version: number;
}

export interface ProjectsPage { items: ProjectSummary[]; total: number }

export interface StageView { stage: string; since: string; reason?: LocalText | null; nextStep?: LocalText | null; because?: string | null; desk?: LocalText | null; deskSince: string }
export interface FigureView {
  figure: number; what: LocalText; value: string; unit: string; resourceClass: string; source: string;
  standard?: string | null; grade?: string | null; asOf?: string | null; topic?: string | null; conflicts: boolean;
}
export interface ValueView { status: string; amount: Money; source: string; asOf?: string | null }
export interface CommitmentView {
  commitment: number; kind: string; target: string; unit: string; due: string; text?: LocalText | null;
  /** Nothing reported is not zero. */
  reported?: { value: string; asOf: string; source: string } | null;
}
export interface MemorandumView { memorandum: number; title: LocalText; with: LocalText; signedOn: string; source: string; value?: Money | null; outcome?: string | null; concludedOn?: string | null }
export interface CaseView {
  case: number; kind: string; matter: LocalText; desk: LocalText; deskSince: string; for?: string | null; due?: string | null;
  openedAt: string; closedAt?: string | null; outcome?: string | null; note?: LocalText | null;
}
export interface ContactView { seq: number; by: string; company: string; on: string; subject: LocalText; place?: LocalText | null }
export interface RoomNews { room: string; seq: number; at: string; kind: RoomKind; title: LocalText; phase: Phase; stage?: Stage | null; closesAt?: string | null; awarded?: { to: string; amount: Money } | null }
export interface FlagView { flag: string; room?: string | null; at: string }
export interface TimelineRow { seq: number; at: string; party: string; type: string; subject?: string | null; text?: LocalText | null; next?: LocalText | null; room?: string | null }

/** A project as one viewer sees it, bounded whatever its history; `timeline` oldest first. */
export interface ProjectView {
  id: string;
  name: LocalText;
  province: string;
  district: string;
  minerals: string[];
  location?: GeoPoint | null;
  owner: LocalText;
  certainty: string;
  sources: string[];
  note?: LocalText | null;
  host: string;
  published: boolean;
  stage: StageView;
  frozen?: LocalText | null;
  figures: FigureView[];
  values: ValueView[];
  commitments: CommitmentView[];
  memoranda: MemorandumView[];
  cases: CaseView[];
  contacts: ContactView[];
  rooms: RoomNews[];
  flags: FlagView[];
  frameworks: string[];
  corridors: string[];
  timeline: TimelineRow[];
  version: number;
  head: string;
  me: { viewpoint: string; may: string[] };
}

/** A command to a project without its id: its type and fields as Contracts/Projects names them. */
export interface ProjectCommand { type: string; [field: string]: unknown }
