import { serverClock } from '../feed/clock';
import type { Refusal } from './types';

/** An expected no, over HTTP. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly problem: string | undefined;

  constructor(refusal: Refusal, problem?: string) {
    super(refusal.type);
    this.refusal = refusal;
    this.problem = problem;
  }
}

/** Asks the API. Throws {@link Refused} for every no and for every answer that never came (then `unavailable`). */
export async function ask<T>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { Accept: 'application/json', ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Refused({ type: 'unavailable', retryAfterMs: 1_000 });
  });
  hearClock(response);
  if (response.ok) return (await read(response)) as T;
  throw await refusalOf(response);
}

/** The Date header is the server's clock cut to seconds: never ahead of it, so it is a fair sample beside the heartbeats. */
function hearClock({ headers }: Response): void {
  const date = headers.get('Date');
  if (date) serverClock.hear(new Date(date).toISOString());
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}

async function refusalOf(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => ({}))) as { refusal?: Refusal; traceId?: string };
  return new Refused(problem.refusal ?? byStatus(response), problem.traceId);
}

function byStatus({ status, headers }: Response): Refusal {
  const retryAfterMs = Number(headers.get('Retry-After') ?? 1) * 1_000;
  if (status === 400) return { type: 'invalid', field: '', why: '' };
  if (status === 401) return { type: 'signedOut' };
  if (status === 403) return { type: 'notAllowed' };
  if (status === 404 || status === 410) return { type: 'notFound' };
  if (status === 429) return { type: 'tooManyRequests', retryAfterMs };
  return { type: 'unavailable', retryAfterMs };
}
