import type { Language } from '../api/types';

/** Sentences by their keys, in groups; of a whole language, by its areas. */
export type Texts = { readonly [key: string]: string | Texts };

/** What stands at a sentence's `{{name}}`s; `count` decides the plural form too. */
export type Values = Readonly<Record<string, string | number | undefined>>;

/**
 * The sentence that a key names, `group.key` or `area:group.key`, with its values put in; the key itself where there is none, so that
 * nobody sees an empty button.
 */
export function sentence(texts: Texts, language: Language, areas: readonly string[], key: string, values: Values = {}): string {
  const [path, area] = key.split(':').reverse() as [string, string?];
  for (const each of area ? [area] : areas) {
    const text = find(texts, `${each}.${path}${form(language, values.count)}`) ?? find(texts, `${each}.${path}`);
    if (text !== undefined) return fill(text, values);
  }
  return key;
}

/** CLDR's plural forms of our languages: Chinese has one, English and Urdu have two. */
const form = (language: Language, count: string | number | undefined) =>
  count === undefined ? '' : language !== 'zh' && Number(count) === 1 ? '_one' : '_other';

function find(texts: Texts, path: string): string | undefined {
  let at: string | Texts | undefined = texts;
  for (const step of path.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' ? at : undefined;
}

const fill = (text: string, values: Values) => text.replace(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''));
