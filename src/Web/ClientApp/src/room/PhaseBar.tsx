import type { RoomView } from '../api/types';
import { Octagon, PauseBars, StruckSquare } from '../shapes/shapes';
import { Say } from '../text/Say';
import { Local } from '../people/Local';

const shown = { paused: { Shape: PauseBars, tone: 'amber' }, frozen: { Shape: Octagon, tone: 'garnet' }, cancelled: { Shape: StruckSquare, tone: 'grey' } };

/** Why the room stands still, in the host's words. */
export function PhaseBar({ room: { phase, reason } }: { room: RoomView }) {
  if (phase !== 'paused' && phase !== 'frozen' && phase !== 'cancelled') return null;
  const { Shape, tone } = shown[phase];
  return <p className={`notice ${tone} say`}><Shape /> <span><Say text={`auction:${phase}`} values={{ reason: reason ? <Local of={reason} /> : '—' }} /></span></p>;
}
