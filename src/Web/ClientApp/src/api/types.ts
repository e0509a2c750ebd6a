/* The words of the wire, named as in src/Contracts. Amounts and other decimals are strings; times are RFC 3339 UTC; bytes are base64. */

export type Language = 'en' | 'zh' | 'ur';

/** Text for people: one plain string in its author's language, or up to three languages. */
export type LocalText = string | { en: string; zh?: string; ur?: string };

export interface Money { amount: string; currency: string }

export interface Receipt { seq: number; at: string; head: string }

export type Refusal =
  | { type: 'invalid'; field: string; why: string }
  | { type: 'tooManyRequests'; retryAfterMs: number }
  | { type: 'unavailable'; retryAfterMs: number }
  | { type: 'tooLow'; minNext: Money }
  | { type: 'offStep'; step: string }
  | { type: 'diverged'; version: number; head: string }
  | { type: 'signedOut' | 'notAllowed' | 'notFound' | 'notOpen' | 'closed' | 'wrongCurrency' | 'notQualified' | 'alreadyDone' | 'commandReused' };

/** What came of a command, on the hub and over HTTP. */
export type Answer = { receipt: Receipt } | { refusal: Refusal };

/** One entry as this viewer sees it: a part that is sealed is null, its hash is always there. */
export interface Frame {
  seq: number;
  at: string;
  who: string | null;
  what: string | null;
  whoSalt: string | null;
  whatSalt: string | null;
  whoHash: string;
  whatHash: string;
  head: string;
}

export interface Who { party: string; person: string; command: string }
export interface Head { version: number; head: string }
export interface FramesPage extends Head { frames: Frame[] }
export interface Watching extends FramesPage { more: boolean }
export interface FeedRecord extends FramesPage { feed: string }

/** Per feed, every 5 s: how far it is, and the server's clock. */
export type Heartbeat = Record<string, Head & { now: string }>;

export interface PresentPerson {
  person?: string;
  party?: string;
  name?: string;
  partyName?: string;
  viewpoint: string;
  state: 'here' | 'away';
}

export interface SignalSeen {
  person?: string;
  party?: string;
  name?: string;
  viewpoint: string;
  kind: 'typing' | 'reading';
  to?: Audience;
}

export type PartyKind = 'authority' | 'company' | 'organiser' | 'observer';
export type Role = 'admin' | 'organiser' | 'official' | 'delegate' | 'observer';
export interface Party { id: string; name: LocalText; kind: PartyKind }
export interface Account { id: string; name: string; language?: Language; party: Party; roles: Role[] }
export interface Colleague { id: string; name: string; roles: Role[]; joinedAt?: string; invitedBy?: string }
export interface Version { version: string; demo?: boolean; rehearsal?: boolean }

export type RoomKind = 'auction' | 'negotiation' | 'meeting';
export type Phase = 'draft' | 'open' | 'paused' | 'frozen' | 'closed' | 'cancelled';
export type Stage = 'draft' | 'sealed' | 'ascending' | 'closed';
export type Preset = 'english' | 'twoStage' | 'placer';
export type Audience = 'room' | 'party' | 'host';
export type Place = 'bidder' | 'counterparty' | 'observer';
export type Post = 'lead' | 'delegate' | 'adviser' | 'interpreter';

export interface Tier { from: string; step: string }
export interface Step { kind: 'fixed' | 'percent' | 'graded'; value?: string; steps?: Tier[] }

export interface Rules {
  preset?: Preset;
  currency?: string;
  start?: Money;
  step?: Step;
  quietSeconds?: number;
  opensAt?: string;
  closesAt?: string;
  hardStopAt?: string;
  anonymous?: boolean;
  offersDueAt?: string;
  ascendingSeconds?: number;
  qualifyShare?: string;
  minBidders?: number;
  attempt?: number;
  checklist?: string[];
}

export interface RulesAsked extends Omit<Rules, 'start'> { start?: Money | string; reserve?: Money | string }
export interface CreateRoom { id?: string; kind: RoomKind; title: LocalText; project?: string; rules?: RulesAsked }

export interface Me { viewpoint: string; bidder?: string; may: CommandType[] }
export interface ChecklistItem { item: string; met: boolean; note?: LocalText }
export interface PartyView { party: string; as: Place | 'host'; appointed: Record<string, Post>; checklist?: ChecklistItem[] }
export interface Spoken { lang: Language; text: string }
export interface SaidView { seq: number; at: string; party?: string; person?: string; text: Spoken; to: Audience }
export interface BestBid { bidder: string; amount: Money }
export interface BidderView { bidder: string; party?: string }

/** A bid, or a moved close between bids (then closesAt and reason are given). */
export interface LadderRow {
  seq: number;
  at: string;
  bidder?: string;
  amount?: Money;
  auto?: boolean;
  closesAt?: string;
  reason?: 'quietPeriod' | 'outage';
}

export interface OpenedOffer { bidder: string; amount: Money; rank: number; seq: number }
export interface Outcome { winner?: string; amount?: Money; reserveMet: boolean; annulled?: 'tooFewOffers' | 'noBid' }

export interface AuctionView {
  stage: Stage;
  best: BestBid | null;
  minNext: Money | null;
  closesAt: string | null;
  remainingMs?: number;
  hardStopAt?: string;
  bidders: BidderView[];
  ladder: LadderRow[];
  offers?: OpenedOffer[];
  qualified?: string[];
  floor?: Money;
  proposal?: { by: string; at: string };
  mine?: { limit?: Money; offer?: Money };
  outcome?: Outcome;
  reserve?: Money;
  bids: number;
}

/** A room as one viewer sees it, bounded whatever its history. */
export interface RoomView {
  id: string;
  kind: RoomKind;
  title: LocalText;
  project?: string;
  phase: Phase;
  version: number;
  head: string;
  me: Me;
  host: string;
  rules: Rules;
  parties: PartyView[];
  said: SaidView[];
  reason?: LocalText;
  auction?: AuctionView;
}

export interface RoomSummary {
  id: string;
  kind: RoomKind;
  title: LocalText;
  phase: Phase;
  project: string | null;
  closesAt: string | null;
  version: number;
  stage?: Stage;
  best?: BestBid;
  bidders?: number;
}

export type RoomCommand =
  | { type: 'admit'; party: string; as: Place }
  | { type: 'expel'; party: string; reason: LocalText }
  | { type: 'clear'; party: string; item: string; met: boolean; note?: LocalText }
  | { type: 'pause' | 'freeze' | 'unfreeze' | 'cancel'; reason: LocalText }
  | { type: 'open' | 'resume' | 'close' | 'openOffers' }
  | { type: 'appoint'; person: string; as: Post }
  | { type: 'say'; text: string; lang: Language; to: Audience }
  | { type: 'bid'; amount: Money; upTo?: Money }
  | { type: 'sealOffer'; amount: Money };

export type CommandType = RoomCommand['type'];

export type RoomEvent =
  | { type: 'roomCreated'; kind: RoomKind; title: LocalText; project?: string; rules: Rules; host: string }
  | { type: 'reserveSealed'; reserve: Money }
  | { type: 'partyAdmitted'; party: string; as: Place }
  | { type: 'partyExpelled'; party: string; reason: LocalText }
  | { type: 'personAppointed'; person: string; as: Post }
  | { type: 'eligibilityChanged'; party: string; item: string; met: boolean; note?: LocalText }
  | { type: 'said'; text: Spoken; to: Audience }
  | { type: 'opened'; closesAt?: string }
  | { type: 'bidderNumbered'; bidder: string; party: string }
  | { type: 'paused' | 'frozen' | 'cancelled'; reason: LocalText }
  | { type: 'resumed'; closesAt?: string; hardStopAt?: string; offersDueAt?: string }
  | { type: 'unfrozen'; reason: LocalText; closesAt?: string; hardStopAt?: string; offersDueAt?: string }
  | { type: 'closed' }
  | { type: 'bidPlaced'; bidder: string; amount: Money; auto: boolean }
  | { type: 'limitSet'; bidder: string; upTo: Money }
  | { type: 'closingMoved'; closesAt: string; reason: 'quietPeriod' | 'outage'; hardStopAt?: string }
  | { type: 'offerSealed'; bidder: string; amount: Money }
  | { type: 'openingProposed' }
  | { type: 'offersOpened'; offers: OpenedOffer[]; floor: Money; qualified: string[]; closesAt: string }
  | { type: 'annulled'; reason: 'tooFewOffers' | 'noBid' }
  | { type: 'auctionClosed'; winner?: string; amount?: Money; reserveMet: boolean }
  | { type: 'biddersNamed'; names: Record<string, string> };
