import { Fragment, type ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Language } from '../api/types';
import type { Key } from '../i18n/keys';

/** Stands around a value's name in the translated sentence; occurs in no text for people. */
const mark = '\u2063';

interface Props {
  /** Key of the sentence, with its area: `auction:outbid`. */
  text: Key;
  /** Decides the plural form, and is itself the value `count`. */
  count?: number;
  /** What stands at the sentence's `{{name}}`s: an amount, a time, a name. Components keep their own direction. */
  values?: Record<string, ReactNode>;
  /** Another language than the reader's: the hall speaks three at once. */
  language?: Language;
}

/** A translated sentence whose values are components: strings are never joined, so that each keeps its direction. */
export function Say({ text, count, values = {}, language }: Props) {
  const { t } = useTranslation('common', { lng: language });
  const names = Object.fromEntries(Object.keys(values).map(name => [name, mark + name + mark]));
  const pieces = t(text, { count, ...names }).split(mark);
  return pieces.map((piece, at) => <Fragment key={at}>{at % 2 ? values[piece] : piece}</Fragment>);
}
