import { useId, type ComponentProps } from 'react';
import { Input } from '../controls/Input';

/** A named line of text. */
export function Field({ label, ...rest }: { label: string } & ComponentProps<'input'>) {
  const id = useId();
  return <div className="field"><label htmlFor={id} className="dense">{label}</label><Input autoComplete="off" {...rest} id={id} /></div>;
}
