import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: string | Tree };
type Texts = Map<string, string>;

const files = import.meta.glob<Tree>('./{en,zh,ur}/*.json', { eager: true, import: 'default' });
const languages = ['en', 'zh', 'ur'] as const;
const areas = [...new Set(Object.keys(files).map(path => path.split('/')[2]!))].sort();

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`));
}

const textsOf = (language: string, area: string): Texts => new Map(flat(files[`./${language}/${area}`] ?? {}));
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const stems = (texts: Texts) => [...new Set([...texts.keys()].map(stem))].sort();
const placeholders = (text: string) => [...new Set([...text.matchAll(/{{\s*(\w+)[^}]*}}/g)].map(match => match[1]!))].sort();

describe.each(areas)('%s', area => {
  const all = languages.map(language => ({ language, texts: textsOf(language, area) }));
  const english = textsOf('en', area);

  it.each(all)('has the same keys in $language as in English', ({ texts }) => {
    expect(stems(texts)).toEqual(stems(english));
  });

  it.each(all)('has every plural form that $language needs', ({ language, texts }) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plural = [...texts.keys()].filter(key => key !== stem(key)).map(stem);
    for (const key of plural) expect(forms.every(form => texts.has(`${key}_${form}`)), `${key} in ${language}`).toBe(true);
  });

  it.each(all)('has the same placeholders in $language as in English', ({ texts }) => {
    for (const [key, text] of texts) {
      const inEnglish = english.get(key) ?? english.get(`${stem(key)}_other`)!;
      expect(placeholders(text), key).toEqual(placeholders(inEnglish));
    }
  });

  it.each(all)('is calm in $language: no exclamation marks, no pleading, nothing empty', ({ texts }) => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/[!！]|\bplease\b|براہ[ِ]? ?کرم/i);
    }
  });
});

it('says each key once: the latter would stand for both', () => {
  const written = import.meta.glob<string>('./{en,zh,ur}/*.json', { eager: true, query: '?raw', import: 'default' });
  for (const [path, text] of Object.entries(written)) expect(text.match(/":\s*"/g), path).toHaveLength(flat(files[path]!).length);
});

it('writes Chinese with full-width punctuation', () => {
  for (const area of areas)
    for (const [key, text] of textsOf('zh', area)) expect(text, key).not.toMatch(/\p{Script=Han}[,;:?()]|[,;:?(]\p{Script=Han}|\p{Script=Han}\.$/u);
});

it('ends Urdu sentences with Urdu stops', () => {
  for (const area of areas)
    for (const [key, text] of textsOf('ur', area)) expect(text, key).not.toMatch(/[\u0600-\u06ff][.,;?]/u);
});
