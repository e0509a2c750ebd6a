// Lays a brotli and a gzip file beside each text file of the build, and prints what a first visit weighs.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = new URL('../../wwwroot/', import.meta.url).pathname;
// index.html is written anew for every visit: the server puts the nonce in.
const texts = new Set(['.js', '.css', '.svg', '.json', '.webmanifest']);

const files = (await readdir(root, { recursive: true })).filter(name => texts.has(extname(name)));
const sizes = new Map();
for (const name of files) {
  const bytes = await readFile(join(root, name));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(join(root, name + '.br'), brotli);
  await writeFile(join(root, name + '.gz'), gzipSync(bytes, { level: 9 }));
  sizes.set(name, brotli.length);
}

const kib = bytes => `${(bytes / 1024).toFixed(1)} KiB`.padStart(10);
const scripts = [...sizes].filter(([name]) => name.endsWith('.js')).sort(([, a], [, b]) => b - a);
for (const [name, size] of scripts.slice(0, 20)) console.log(kib(size), name);
console.log(kib(scripts.reduce((sum, [, size]) => sum + size, 0)), 'all scripts, brotli');
