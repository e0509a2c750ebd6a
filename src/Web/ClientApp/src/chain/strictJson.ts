/** What JSON can hold, read so that nothing is lost: numbers as they were written, and every key that stood twice. */
export type Json = string | boolean | null | JsonNumber | JsonObject | Json[];

export class JsonNumber {
  readonly text: string;
  constructor(text: string) { this.text = text; }
}

export class JsonObject {
  readonly fields = new Map<string, Json>();
  /** The first key that stands twice in this very object; two readers could see two records. */
  doubled: string | undefined;
}

export class NotJson extends Error {}

const deepest = 64;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const space = /[ \t\n\r]*/y;
const escapes: Record<string, string> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Parses UTF-8 JSON (RFC 8259), strictly. Throws {@link NotJson}. */
export function parse(bytes: Uint8Array): Json {
  return new Parser(decode(bytes)).document();
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotJson('not UTF-8');
  }
}

/** The first key that stands twice in a value, however deep. */
export function doubledKey(json: Json): string | undefined {
  if (json instanceof JsonObject) return json.doubled ?? firstDoubled(json.fields.values());
  return Array.isArray(json) ? firstDoubled(json) : undefined;
}

function firstDoubled(values: Iterable<Json>): string | undefined {
  for (const value of values) {
    const doubled = doubledKey(value);
    if (doubled !== undefined) return doubled;
  }
  return undefined;
}

class Parser {
  private at = 0;
  private readonly text: string;

  constructor(text: string) { this.text = text; }

  document(): Json {
    const json = this.value(0);
    if (this.at < this.text.length) this.fail();
    return json;
  }

  private value(depth: number): Json {
    if (depth > deepest) this.fail();
    this.take(space);
    const json = this.bare(depth);
    this.take(space);
    return json;
  }

  private bare(depth: number): Json {
    switch (this.text[this.at]) {
      case '{': return this.object(depth);
      case '[': return this.array(depth);
      case '"': return this.string();
      case 't': return this.word('true', true);
      case 'f': return this.word('false', false);
      case 'n': return this.word('null', null);
      default: return new JsonNumber(this.take(number) || this.fail());
    }
  }

  private object(depth: number): JsonObject {
    const object = new JsonObject();
    this.list('}', () => {
      this.take(space);
      const key = this.string();
      this.take(space);
      this.expect(':');
      if (object.fields.has(key)) object.doubled ??= key;
      object.fields.set(key, this.value(depth + 1));
    });
    return object;
  }

  private array(depth: number): Json[] {
    const array: Json[] = [];
    this.list(']', () => array.push(this.value(depth + 1)));
    return array;
  }

  private list(end: string, item: () => void): void {
    this.at++;
    this.take(space);
    if (this.skip(end)) return;
    do item(); while (this.skip(','));
    this.expect(end);
  }

  private string(): string {
    this.expect('"');
    let text = this.take(plain);
    while (!this.skip('"')) {
      this.expect('\\');
      text += this.escaped() + this.take(plain);
    }
    return text;
  }

  private escaped(): string {
    const sign = this.text[this.at++] ?? this.fail();
    if (sign !== 'u') return escapes[sign] ?? this.fail();
    const digits = this.text.slice(this.at, this.at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.fail();
    this.at += 4;
    return String.fromCharCode(parseInt(digits, 16));
  }

  private word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) this.fail();
    this.at += word.length;
    return value;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private skip(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.skip(sign)) this.fail();
  }

  private fail(): never {
    throw new NotJson(`at character ${this.at + 1}`);
  }
}
