import type { ComponentProps } from 'react';
import { Link } from '../shell/Link';
import './controls.css';

interface Look {
  /** `primary`: the one thing to do here. `link`: beside a text. */
  look?: 'primary' | 'link';
  size?: 'small' | 'large';
  /** As wide as its place. */
  block?: boolean;
  danger?: boolean;
}

type Props = Look & ComponentProps<'button'>;

/** A button that says what will happen. It submits a form only where `type="submit"` stands. */
export function Button({ look, size, block, danger, className, type = 'button', ...rest }: Props) {
  return <button {...rest} {...marks({ look, size, block, danger })} type={type} className={named(className)} />;
}

/** A page of the app that looks like a button. */
export function ButtonLink({ look, size, block, danger, className, ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link {...rest} {...marks({ look, size, block, danger })} className={named(className)} />;
}

/** A file to keep, or any other address, that looks like a button. */
export function ButtonAnchor({ look, size, block, danger, className, ...rest }: Look & ComponentProps<'a'>) {
  return <a {...rest} {...marks({ look, size, block, danger })} className={named(className)} />;
}

const named = (className?: string) => (className ? `button ${className}` : 'button');
const marks = ({ look, size, block, danger }: Look) => ({ 'data-look': look, 'data-size': size, 'data-block': block || undefined, 'data-danger': danger || undefined });
