import { base64Of, next, part, start } from './chain';
import { Fields } from './fields';
import { Flawed, type Fault, type Flaw, type Unread } from './flaws';
import { doubledKey, JsonNumber, JsonObject, NotJson, parse, type Json } from './strictJson';

const hashBytes = 32;
const saltBytes = 16;
const feeds = /^[a-z]{1,32}\/[a-z0-9][a-z0-9-]{0,63}$/;

/** One entry that fits on the head before it. Parts that are sealed to the holder of the record are null. */
export interface Link { seq: number; at: string; who: string | null; what: string | null; head: string }

/** What came of verifying a record. `links` are the entries that fit, in order. */
export type Verdict =
  | { kind: 'whole'; feed: string; links: Link[]; head: string; sealed: number }
  | { kind: 'faulty'; fault: Fault; links: Link[] }
  | { kind: 'unreadable'; why: Unread };

/** Holds a record against its own chain in one go. */
export function verify(bytes: Uint8Array): Verdict {
  const check = RecordCheck.of(bytes);
  if (!(check instanceof RecordCheck)) return check;
  while (check.step()) { /* each step recomputes one link */ }
  return check.verdict;
}

/**
 * A record that is held against its chain entry by entry, so that a page can show each link as it is recomputed.
 * Needs nothing but the bytes. The same rules as `RecordVerifier` in src/Domain/Chain.
 */
export class RecordCheck {
  readonly feed: string;
  readonly frames: readonly Json[];
  readonly links: Link[] = [];
  /** Parts that the record does not show, among the links so far. */
  sealed = 0;
  private readonly version: number;
  private readonly last: string;
  private head: Uint8Array;
  private fault: Fault | undefined;

  private constructor(feed: string, version: number, last: string, frames: readonly Json[]) {
    this.feed = feed;
    this.version = version;
    this.last = last;
    this.frames = frames;
    this.head = start(feed);
  }

  /** Reads what stands around the entries; the verdict when that is already wrong. */
  static of(bytes: Uint8Array): RecordCheck | Verdict {
    try {
      const json = parse(bytes);
      return isRecord(json) ? RecordCheck.opened(json) : { kind: 'unreadable', why: 'notARecord' };
    } catch (error) {
      if (error instanceof NotJson) return { kind: 'unreadable', why: 'notJson' };
      if (error instanceof Flawed) return { kind: 'faulty', fault: { flaw: error.flaw, field: error.field }, links: [] };
      throw error;
    }
  }

  private static opened(json: JsonObject): RecordCheck {
    const doubled = doubledOutsideFrames(json);
    if (doubled !== undefined) throw new Flawed('doubledKey', doubled);
    const fields = new Fields(json);
    const [feed, version, head] = [fields.text('feed'), fields.number('version'), fields.bytes('head', hashBytes)];
    if (!feeds.test(feed)) throw new Flawed('wrongForm', 'feed');
    return new RecordCheck(feed, version, base64Of(head), json.fields.get('frames') as Json[]);
  }

  /** Recomputes the next link. False when there is none, or it does not fit. */
  step(): boolean {
    if (this.fault || this.links.length === this.frames.length) return false;
    try {
      this.links.push(this.link(this.frames[this.links.length]!));
      return true;
    } catch (error) {
      if (!(error instanceof Flawed)) throw error;
      this.fault = { entry: this.links.length + 1, flaw: error.flaw, field: error.field };
      return false;
    }
  }

  /** Meaningful once {@link step} has returned false. */
  get verdict(): Verdict {
    const fault = this.fault ?? this.endFault();
    if (fault) return { kind: 'faulty', fault, links: this.links };
    return { kind: 'whole', feed: this.feed, links: this.links, head: this.last, sealed: this.sealed };
  }

  private endFault(): Fault | undefined {
    if (this.version !== this.links.length) return { flaw: 'wrongVersion', field: 'version' };
    return base64Of(this.head) === this.last ? undefined : { flaw: 'wrongHead', field: 'head' };
  }

  private link(json: Json): Link {
    if (!(json instanceof JsonObject)) throw new Flawed('wrongForm');
    const doubled = doubledKey(json);
    if (doubled !== undefined) throw new Flawed('doubledKey', doubled);
    const frame = read(new Fields(json));
    demand(frame.seq === this.links.length + 1, 'outOfOrder', 'seq');
    demand(frame.at >= (this.links.at(-1)?.at ?? ''), 'timeFalls', 'at');
    this.sealed += checkPart('who', frame.who, frame.whoSalt, frame.whoHash);
    this.sealed += checkPart('what', frame.what, frame.whatSalt, frame.whatHash);
    const head = next(this.head, frame.seq, frame.at, frame.whoHash, frame.whatHash);
    demand(base64Of(head) === base64Of(frame.head), 'headChanged', 'head');
    this.head = head;
    return { seq: frame.seq, at: frame.at, who: frame.who, what: frame.what, head: base64Of(head) };
  }
}

const read = (fields: Fields) => ({
  seq: fields.number('seq'),
  at: fields.instant('at'),
  who: fields.textOrNull('who'),
  what: fields.textOrNull('what'),
  whoSalt: fields.bytesOrNull('whoSalt', saltBytes),
  whatSalt: fields.bytesOrNull('whatSalt', saltBytes),
  whoHash: fields.bytes('whoHash', hashBytes),
  whatHash: fields.bytes('whatHash', hashBytes),
  head: fields.bytes('head', hashBytes),
});

/** @returns 1 when the part is sealed, 0 when it is open and fits its hash. */
function checkPart(name: string, text: string | null, salt: Uint8Array | null, hash: Uint8Array): 0 | 1 {
  demand((text === null) === (salt === null), 'halfSealed', name);
  if (text === null || salt === null) return 1;
  demand(base64Of(part(salt, text)) === base64Of(hash), 'partChanged', name);
  return 0;
}

function demand(holds: boolean, flaw: Flaw, field: string): void {
  if (!holds) throw new Flawed(flaw, field);
}

function isRecord(json: Json): json is JsonObject {
  if (!(json instanceof JsonObject)) return false;
  const { fields } = json;
  return typeof fields.get('feed') === 'string' && fields.get('version') instanceof JsonNumber
    && typeof fields.get('head') === 'string' && Array.isArray(fields.get('frames'));
}

function doubledOutsideFrames(json: JsonObject): string | undefined {
  const around = [...json.fields].filter(([name]) => name !== 'frames').map(([, value]) => value);
  return json.doubled ?? doubledKey(around);
}
