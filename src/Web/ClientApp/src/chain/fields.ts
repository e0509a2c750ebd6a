import { base64Of, bytesOf } from './chain';
import { Flawed } from './flaws';
import { JsonNumber, type Json, type JsonObject } from './strictJson';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const whole = /^-?(?:0|[1-9][0-9]*)$/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Reads fields of one object as strictly as the contract writes them; fields not asked for are left alone. Throws {@link Flawed}. */
export class Fields {
  private readonly json: JsonObject;

  constructor(json: JsonObject) { this.json = json; }

  number(name: string): number {
    const found = this.find(name);
    const value = found instanceof JsonNumber && whole.test(found.text) ? Number(found.text) : NaN;
    return Number.isSafeInteger(value) ? value : wrong(name);
  }

  text(name: string): string {
    return this.textOrNull(name) ?? wrong(name);
  }

  /** A string, or null where the part is sealed. A field that is not there is not null. */
  textOrNull(name: string): string | null {
    const found = this.find(name);
    if (found === null) return null;
    return typeof found === 'string' && !loneSurrogate.test(found) ? found : wrong(name);
  }

  /** RFC 3339 UTC with exactly three decimals and Z. */
  instant(name: string): string {
    const text = this.text(name);
    const time = instant.test(text) ? Date.parse(text) : NaN;
    return !Number.isNaN(time) && new Date(time).toISOString() === text ? text : wrong(name);
  }

  bytes(name: string, length: number): Uint8Array {
    return this.bytesOrNull(name, length) ?? wrong(name);
  }

  bytesOrNull(name: string, length: number): Uint8Array | null {
    const text = this.textOrNull(name);
    return text === null ? null : (canonical(text, length) ?? wrong(name));
  }

  private find(name: string): Json {
    if (!this.json.fields.has(name)) throw new Flawed('missing', name);
    return this.json.fields.get(name)!;
  }
}

/** Bytes of canonical base64 of exactly that length; undefined for any other text, altered padding bits included. */
export function canonical(text: string, length: number): Uint8Array | undefined {
  if (!base64.test(text) || text.length !== Math.ceil(length / 3) * 4) return undefined;
  const bytes = bytesOf(text);
  return bytes.length === length && base64Of(bytes) === text ? bytes : undefined;
}

function wrong(name: string): never {
  throw new Flawed('wrongForm', name);
}
