import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import { Choice } from '../controls/Choice';
import { Input } from '../controls/Input';
import type { Step } from '../api/types';
import type { Draft, FormText } from './draft';

interface Props { draft: Draft; onChange: (change: Partial<Draft>) => void; fault?: FormText }

const kinds: readonly { value: Step['kind']; label: FormText }[] = [
  { value: 'fixed', label: 'stepFixed' }, { value: 'percent', label: 'stepPercent' }, { value: 'graded', label: 'stepGraded' },
];

/** How far apart bids are: one amount, a percentage, or grades. */
export function StepFields({ draft, onChange, fault }: Props) {
  const { t } = useTranslation();
  const setTier = (at: number, change: Partial<Draft['tiers'][number]>) => onChange({ tiers: draft.tiers.map((tier, i) => (i === at ? { ...tier, ...change } : tier)) });
  return (
    <>
      <label className="field"><span className="dense">{t('rooms:form.stepKind')}</span>
        <Choice<Step['kind']> value={draft.stepKind} onChange={stepKind => stepKind && onChange({ stepKind })} aria-label={t('rooms:form.stepKind')} options={kinds.map(kind => ({ value: kind.value, label: t(`rooms:form.${kind.label}`) }))} />
      </label>
      {draft.stepKind !== 'graded' && (
        <label className="field"><span className="dense">{t('rooms:form.step')}</span>
          <span className="with-unit" dir="ltr">
            <Input className="num" inputMode="decimal" value={draft.stepValue} aria-invalid={fault !== undefined} onChange={event => onChange({ stepValue: event.target.value })} />
            {draft.stepKind === 'percent' && '%'}
          </span>
          {fault && <span className="small garnet dense">{t(`rooms:form.${fault}`)}</span>}
        </label>
      )}
      {draft.stepKind === 'graded' && (
        <div className="field tiers">
          {draft.tiers.map((tier, at) => (
            <div key={at} className="row">
              <label className="dense">{t('rooms:form.stepFrom')}<Input dir="ltr" className="num" value={tier.from} onChange={event => setTier(at, { from: event.target.value })} /></label>
              <label className="dense">{t('rooms:form.stepValue')}<Input dir="ltr" className="num" value={tier.step} onChange={event => setTier(at, { step: event.target.value })} /></label>
              {draft.tiers.length > 1 && <Button size="small" onClick={() => onChange({ tiers: draft.tiers.filter((_, i) => i !== at) })}>{t('rooms:form.removeTier')}</Button>}
            </div>
          ))}
          <Button size="small" onClick={() => onChange({ tiers: [...draft.tiers, { from: '', step: '' }] })}>{t('rooms:form.addTier')}</Button>
          {fault && <span className="small garnet dense">{t(`rooms:form.${fault}`)}</span>}
        </div>
      )}
    </>
  );
}
