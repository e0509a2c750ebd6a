import { CheckDisc, Octagon, PauseBars, StruckSquare } from '../../shapes/shapes';
import { StepBars } from '../../shapes/StepBars';
import { useTranslation } from '../../i18n';
import { useWords } from './useWords';
import { quarter } from './words';

/** A project's stage: shape, word and colour; frozen stands before all. */
export function StageMark({ stage, frozen }: { stage: string; frozen?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <span className="stages">
      <span className="stage-mark" data-stage={stage}><Sign stage={stage} /> <span className="dense">{words.stage(stage)}</span></span>
      {frozen && <span className="stage-mark" data-stage="frozen"><Octagon /> <span className="dense">{t('projects:frozen')}</span></span>}
    </span>
  );
}

function Sign({ stage }: { stage: string }) {
  if (stage === 'production') return <CheckDisc />;
  if (stage === 'onHold') return <PauseBars />;
  if (stage === 'cancelled') return <StruckSquare />;
  return <StepBars reached={quarter(stage) ?? 0} />;
}
