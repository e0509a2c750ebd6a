import type { ComponentProps } from 'react';
import './controls.css';

/** A line of text. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={className ? `input ${className}` : 'input'} />;
}
