import { useTranslation } from '../i18n';
import type { Phase, Stage } from '../api/types';
import { Diamond, Disc, Missing, Octagon, PauseBars, Square, StruckSquare } from './shapes';

export type PhaseShown = Phase | 'sealed';

const shapes: Record<PhaseShown, typeof Disc> = {
  draft: Missing,
  open: Disc,
  paused: PauseBars,
  frozen: Octagon,
  sealed: Diamond,
  closed: Square,
  cancelled: StruckSquare,
};

/** An open room that collects sealed offers is shown as sealed. */
export const phaseShown = (phase: Phase, stage?: Stage): PhaseShown => (phase === 'open' && stage === 'sealed' ? 'sealed' : phase);

/** A room's phase: shape, word and colour. `framed` as a tag beside a title. */
export function PhaseMark({ phase, framed }: { phase: PhaseShown; framed?: boolean }) {
  const { t } = useTranslation();
  const Shape = shapes[phase];
  return (
    <span className={framed ? 'phase framed' : 'phase'} data-phase={phase}>
      <Shape />
      <span className="dense">{t(`phase.${phase}`)}</span>
    </span>
  );
}
