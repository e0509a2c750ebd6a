import { expect, it } from 'vitest';

type Tree = { [key: string]: string | Tree };

const texts = import.meta.glob<Tree>('./en/*.json', { eager: true, import: 'default' });
const sources = Object.entries(import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}'], { eager: true, query: '?raw', import: 'default' }));

/**
 * Keys that are put together, by their beginning: what follows must be a word that stands in one of the files named (in any, where none is
 * named: the words of the wire stand in api/schema.d.ts). Whoever puts keys together adds a line here.
 */
const together: readonly (readonly [beginning: string, ...files: string[]])[] = [
  ['common:refusal.'],
  ['common:phase.'],
  ['common:kind.'],
  ['common:as.'],
  ['common:appointed.'],
  ['common:checklist.'],
  ['common:presence.', 'api/schema.d.ts'],
  ['common:nav.', 'shell/Shell.tsx'],
  ['common:revoked.', 'room/Revoked.tsx'],
  ['common:spoken.', 'text/amount.ts'],
  ['common:units.', 'text/amount.ts'],
  ['common:chat.', 'room/chat/Composer.tsx'],
  ['common:event.', 'text/EventText.tsx', 'api/schema.d.ts'],
  ['common:look.', 'shell/PersonMenu.tsx'],
  ['common:keys.', 'shell/KeyboardHelp.tsx'],
  ['auction:', 'room/Ladder.tsx', 'room/PhaseBar.tsx', 'room/useAnnouncements.ts'],
  ['auction:opening.steps.', 'room/OpeningPanel.tsx'],
  ['auction:disabled.', 'room/bidding.ts'],
  ['hall:', 'hall/'],
  ['wall:province.', 'wall/useProvinceNames.ts'],
  ['wall:event.', 'wall/FactText.tsx'],
  ['wall:memoranda.', 'wall/Memoranda.tsx'],
  ['wall:cases.', 'wall/Cases.tsx'],
  ['inbox:kind.', 'inbox/NoticeText.tsx'],
  ['inbox:as.', 'inbox/NoticeText.tsx'],
  ['inbox:to.', 'inbox/notices.ts'],
  ['investors:item.', 'investors/useItemName.ts'],
  ['investors:parts.', 'investors/Parts.tsx'],
  ...['stage', 'province', 'mineral', 'unit', 'class', 'certainty', 'value', 'commitment', 'caseKind', 'outcome', 'memorandum', 'because', 'flag']
    .map((group): [string, string] => [`projects:${group}.`, 'projects/words/words.ts']),
  ['projects:view.', 'projects/catalogue/ProjectsPage.tsx'],
  ['projects:city.', 'projects/map/land.ts'],
  ['projects:figures.', 'projects/page/FiguresPanel.tsx'],
  ['projects:event.', 'projects/page/TimelineText.tsx'],
  ['projects:act.', 'projects/hosting/acts.ts'],
  ['projects:field.', 'projects/hosting/acts.ts'],
  ['projects:refusal.', 'projects/hosting/Outcome.tsx'],
  ['rooms:preset.'],
  ['rooms:standing.'],
  ['rooms:form.', 'newroom/'],
  ['rooms:rule.', 'newroom/RulesInWords.tsx'],
  ['signin:persona.', 'signin/Personas.tsx'],
  ['verify:flaw.', 'chain/'],
  ['verify:unread.'],
  ['verify:table.', 'verify/Entries.tsx'],
  ['verify:receipt.', 'verify/ReceiptField.tsx'],
];

/** Endings that are put to a word of the above. */
const endings = /(Plain|Text)$/;

const literals = (source: string) => new Set([...source.matchAll(/(['"`])((?:[a-z]\w*:)?[A-Za-z][\w.]*)\1/g)].map(match => match[2]!));
const words = new Map(sources.map(([path, source]) => [path.replace('../', ''), { said: literals(source), source }]));

const inAny = (word: string, files: readonly string[]) =>
  [...words].some(([path, { said }]) => (files.length === 0 || files.some(file => path.startsWith(file))) && said.has(word));

/** Said without its area: in `common`, or where the component speaks that area alone. */
const saidPlainly = (area: string, key: string) =>
  [...words.values()].some(({ said, source }) => said.has(key) && (area === 'common' || source.includes(`useTranslation('${area}')`)));

const putTogether = (full: string) => together.some(([beginning, ...files]) => {
  if (!full.startsWith(beginning)) return false;
  const word = full.slice(beginning.length);
  return inAny(word, files) || (endings.test(word) && inAny(word.replace(endings, ''), files));
});

function keys(tree: Tree, path = ''): string[] {
  const all = Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`)));
  return [...new Set(all.map(key => key.replace(/_(zero|one|two|few|many|other)$/, '')))];
}

it('has no text that nothing says', () => {
  const unused = Object.entries(texts).flatMap(([path, tree]) => {
    const area = path.split('/')[2]!.replace('.json', '');
    return keys(tree).map(key => ({ area, key, full: `${area}:${key}` }));
  }).filter(({ area, key, full }) => !inAny(full, []) && !saidPlainly(area, key) && !putTogether(full));
  expect(unused.map(({ full }) => full)).toEqual([]);
});

it('knows only beginnings that are put together somewhere', () => {
  const heads = [...words.values()].flatMap(({ source }) => [...source.matchAll(/`((?:[a-z]\w*:)?[a-zA-Z.]*)\$\{/g)].map(match => match[1]!));
  for (const [beginning] of together) expect(heads.some(head => head === beginning || beginning.endsWith(`:${head}`) && head !== ''), beginning).toBe(true);
});
