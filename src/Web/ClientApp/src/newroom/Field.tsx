import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import { Input } from '../controls/Input';
import { Say } from '../text/Say';
import type { Draft, FormText } from './draft';

interface Props {
  name: keyof Draft & string;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  label: FormText;
  help?: FormText;
  fault?: FormText;
  optional?: boolean;
  /** What the preset filled in: a field that differs says so. */
  preset?: unknown;
  digits?: boolean;
  time?: boolean;
  dir?: 'ltr' | 'auto';
}

/** One field of the form with its label, help, fault and, where a preset was changed, the way back. */
export function Field({ name, draft, onChange, label, help, fault, optional, preset, digits, time, dir }: Props) {
  const { t } = useTranslation();
  const value = draft[name] as string;
  const changed = typeof preset === 'string' && preset !== value;
  const id = `field-${name}`;
  return (
    <div className="field" data-changed={changed || undefined}>
      <label htmlFor={id} className="dense">{t(`rooms:form.${label}`)}{optional && <span className="ink-3 small"> ({t('rooms:form.optional')})</span>}</label>
      <Input
        id={id} value={value} dir={digits || time ? 'ltr' : dir} type={time ? 'datetime-local' : 'text'} inputMode={digits ? 'decimal' : undefined} className={digits ? 'num' : undefined}
        aria-invalid={fault !== undefined} aria-describedby={`${id}-help`} onChange={event => onChange({ [name]: event.target.value })}
      />
      <p id={`${id}-help`} className="small ink-2 dense">
        {fault ? <span className="garnet">{t(`rooms:form.${fault}`)}</span> : help && t(`rooms:form.${help}`)}
        {changed && <span className="changed"> <Say text="rooms:form.changed" values={{ value: <bdi className="num">{preset}</bdi> }} /> <Button look="link" size="small" onClick={() => onChange({ [name]: preset })}>{t('rooms:form.reset')}</Button></span>}
      </p>
    </div>
  );
}
