import type { Plugin, Rolldown } from 'vite';

/** Which part of the program addresses below these need first, so that it is fetched beside the libraries and not after them. */
const pages = { '/rooms/': 'src/room/RoomPage.tsx', '/hall/': 'src/hall/HallPage.tsx' };
const languages = ['en', 'zh', 'ur'];

/** Writes `early.json`: the files of those pages and of each language, whose names are known only after the build. The server links to them (src/Web/App). */
export function early(): Plugin {
  return {
    name: 'early',
    generateBundle(_, bundle) {
      this.emitFile({ type: 'asset', fileName: 'early.json', source: JSON.stringify(filesOf(bundle)) });
    },
  };
}

function filesOf(bundle: Rolldown.OutputBundle) {
  const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
  const of = (end: string) => chunks
    .filter(chunk => chunk.facadeModuleId?.endsWith(end))
    .flatMap(chunk => [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])])
    .map(file => `/${file}`);
  return {
    pages: Object.fromEntries(Object.entries(pages).map(([path, module]) => [path, of(module)])),
    languages: Object.fromEntries(languages.map(language => [language, of(`src/i18n/${language}/index.ts`)])),
  };
}
