// Writes src/api/schema.d.ts, the words of the wire, from docs/openapi.json. With --check it only compares, and fails where the file is old.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../../../docs/openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);
const head = '/** The words of the wire. Made from docs/openapi.json by `npm run types`; not to be edited. */\n';

async function generated() {
  // The app names its addresses itself; what may drift are the words.
  const document = { ...JSON.parse(await readFile(source, 'utf8')), paths: {} };
  return head + astToString(await openapiTS(document));
}

const text = await generated();
if (!process.argv.includes('--check')) await writeFile(target, text);
else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
  console.error('src/api/schema.d.ts does not say what docs/openapi.json says: npm run types');
  process.exitCode = 1;
}
