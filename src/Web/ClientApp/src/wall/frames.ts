import type { PipelineView, WallFrame } from './view';

/** What a frame comes to: the view after it; nothing, where it is taken in already; or that the view has to be read again. */
export type Applied = PipelineView | 'known' | 'reread';

/** Takes in one frame. Another epoch counts anew, and what lies in a gap is lost: neither can be made up for from here. */
export function applied(view: PipelineView, { epoch, seq, at, changes }: WallFrame): Applied {
  if (epoch !== view.epoch) return 'reread';
  if (seq <= view.seq) return 'known';
  if (seq > view.seq + 1) return 'reread';
  return { ...view, ...changes, epoch, seq, at };
}

/** Frames that came while the view was being read. Those of another epoch are of a time before it. */
export function caughtUp(view: PipelineView, frames: readonly WallFrame[]): { view: PipelineView; whole: boolean } {
  let now = view;
  for (const frame of frames.filter(({ epoch }) => epoch === view.epoch)) {
    const next = applied(now, frame);
    if (next === 'reread') return { view: now, whole: false };
    if (next !== 'known') now = next;
  }
  return { view: now, whole: true };
}
