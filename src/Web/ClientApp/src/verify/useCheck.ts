import { useCallback, useRef, useState } from 'react';
import { RecordCheck, type Verdict } from '../chain/record';

/** How far a file has been checked. */
export type Checking =
  | { kind: 'none' }
  | { kind: 'checking'; file: string; check: RecordCheck; done: number }
  | { kind: 'done'; file: string; check?: RecordCheck; verdict: Verdict };

/** In how many pieces a record is recomputed, so that one sees it happen, and how long one may hold the page, ms. */
const pieces = 60;
const piece = 12;

/** Where a record comes from: a file that was chosen, or the answer of a server. */
export interface Source { name: string; arrayBuffer(): Promise<ArrayBuffer> }

/** Recomputes a record in the browser, piece by piece. What is chosen later replaces what is being checked. */
export function useCheck(): { checking: Checking; check: (source: Source) => Promise<void> } {
  const [checking, setChecking] = useState<Checking>({ kind: 'none' });
  const latest = useRef<Source>(undefined);

  const check = useCallback(async (source: Source) => {
    latest.current = source;
    const file = source.name;
    const tell = (now: Checking) => latest.current === source && setChecking(now);
    const begun = RecordCheck.of(new Uint8Array(await source.arrayBuffer()));
    if (!(begun instanceof RecordCheck)) return void tell({ kind: 'done', file, verdict: begun });
    while (latest.current === source && someOf(begun)) {
      tell({ kind: 'checking', file, check: begun, done: begun.links.length });
      await paint();
    }
    tell({ kind: 'done', file, check: begun, verdict: begun.verdict });
  }, []);

  return { checking, check };
}

/** @returns false when there is nothing more to recompute. */
function someOf(check: RecordCheck): boolean {
  const until = performance.now() + piece;
  const most = Math.ceil(check.frames.length / pieces);
  for (let n = 0; n < most && performance.now() < until; n++) if (!check.step()) return false;
  return true;
}

const paint = () => new Promise(resolve => setTimeout(resolve, 16));
