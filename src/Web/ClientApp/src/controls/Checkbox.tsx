import type { ComponentProps } from 'react';
import './controls.css';

/** A tick and what it stands for. */
export function Checkbox({ children, ...rest }: ComponentProps<'input'>) {
  return <label className="checkbox"><input {...rest} type="checkbox" /><span>{children}</span></label>;
}
