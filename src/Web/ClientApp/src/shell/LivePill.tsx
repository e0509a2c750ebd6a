import { useTranslation } from '../i18n';
import { DashedRing, HalfDisc, LiveDot, Octagon } from '../shapes/shapes';
import { useLiveState } from './liveState';

const shapes = { live: LiveDot, catchingUp: HalfDisc, connecting: HalfDisc, stale: DashedRing, broken: Octagon };
const words = { live: 'live', catchingUp: 'catchingUpShort', connecting: 'connecting', stale: 'staleShort', broken: 'staleShort' } as const;

/** How current the page is, in a shape and a word. */
export function LivePill() {
  const { t } = useTranslation();
  const status = useLiveState();
  if (!status || status.kind === 'revoked' || status.kind === 'refused') return null;
  const Shape = shapes[status.kind];
  return <span className="pill" data-kind={status.kind}><Shape /><span className="dense">{t(words[status.kind])}</span></span>;
}
