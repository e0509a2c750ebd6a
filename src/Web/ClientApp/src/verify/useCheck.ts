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

/** Recomputes a record in the browser, piece by piece. A file chosen later replaces one that is being checked. */
export function useCheck(): { checking: Checking; check: (file: File) => Promise<void> } {
  const [checking, setChecking] = useState<Checking>({ kind: 'none' });
  const latest = useRef<File>(undefined);

  const check = useCallback(async (file: File) => {
    latest.current = file;
    const tell = (now: Checking) => latest.current === file && setChecking(now);
    const begun = RecordCheck.of(new Uint8Array(await file.arrayBuffer()));
    if (!(begun instanceof RecordCheck)) return void tell({ kind: 'done', file: file.name, verdict: begun });
    while (latest.current === file && someOf(begun)) {
      tell({ kind: 'checking', file: file.name, check: begun, done: begun.links.length });
      await paint();
    }
    tell({ kind: 'done', file: file.name, check: begun, verdict: begun.verdict });
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
