import type { Plugin, Rolldown } from 'vite';

/** Which parts of the program each kind of address needs first, so that they are fetched beside the libraries and not after them. */
const pages = { rooms: 'src/room/RoomPage.tsx', hall: 'src/hall/HallPage.tsx' };
const areas = { rooms: ['common', 'auction', 'host', 'rooms'], hall: ['common', 'hall'] };
const languages = ['en', 'zh', 'ur'];

/** Writes the names of those files, known only after the build, where index.html says `"{{early}}"`. */
export function early(): Plugin {
  return {
    name: 'early',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => html.replace('"{{early}}"', JSON.stringify(bundle ? filesOf(bundle) : {})),
    },
  };
}

function filesOf(bundle: Rolldown.OutputBundle) {
  const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
  const urlOf = (end: string) => chunks
    .filter(chunk => chunk.facadeModuleId?.endsWith(end))
    .flatMap(chunk => [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])])
    .map(file => `/${file}`);
  const of = (page: keyof typeof pages, language: string) => [...urlOf(pages[page]), ...areas[page].flatMap(area => urlOf(`src/i18n/${language}/${area}.json`))];
  const perPage = (page: keyof typeof pages) => Object.fromEntries(languages.map(language => [language, of(page, language)]));
  return { rooms: perPage('rooms'), hall: perPage('hall') };
}
