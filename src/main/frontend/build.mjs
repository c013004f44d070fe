// Builds the bundles into target/frontend (taken in by Maven as resources). Skips when no input has changed.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordsOfFormJs } from './plugins.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const out = path.join(root, 'target/frontend');
const assets = path.join(out, 'static/assets');
const stamp = path.join(root, 'target/frontend.stamp');

// icons that templates name by a value instead of a literal
const DYNAMIC_ICONS = ['circle-check', 'clock', 'alert-triangle', 'alert-octagon', 'snowflake', 'minus', 'circle-dot', 'circle-x',
  'inbox', 'folders', 'briefcase', 'star', 'world', 'calculator', 'scale', 'calendar', 'clock-play', 'users', 'alert-hexagon',
  'mail', 'file-text', 'speakerphone', 'player-play', 'rubber-stamp', 'checks', 'lock', 'line-dashed', 'arrow-right',
  'zoom-question', 'help-circle', 'key', 'mail-fast', 'mail-opened', 'file-check', 'player-pause', 'user-star', 'id', 'user-off'];

async function filesUnder(dir, wanted = () => true) {
  if (!existsSync(dir)) return [];
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter(wanted).sort();
}

async function inputs() {
  const own = ['build.mjs', 'plugins.mjs', 'package-lock.json'].map((name) => path.join(here, name));
  return [...own, ...await filesUnder(path.join(here, 'src')),
    ...await filesUnder(path.join(root, 'templates'), (file) => file.endsWith('.ftlh'))];
}

async function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(root, file)).update(await readFile(file));
  return hash.digest('hex');
}

/** One sprite of the outline icons that pages use, and the dynamic ones. */
async function sprite() {
  const names = new Set(DYNAMIC_ICONS);
  for (const file of await filesUnder(path.join(root, 'templates'), (name) => name.endsWith('.ftlh'))) {
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(/\b(?:icon|symbol)(?:=| name=)?\s*"([a-z0-9-]+)"/g)) names.add(name);
  }
  const symbols = [];
  for (const name of [...names].sort()) {
    const file = path.join(here, 'node_modules/@tabler/icons/icons/outline', `${name}.svg`);
    if (!existsSync(file)) throw new Error(`a template names the icon "${name}", which Tabler does not have`);
    const svg = await readFile(file, 'utf8');
    const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '');
    symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`);
  }
  await writeFile(path.join(assets, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`);
}

async function bundle() {
  await build({
    absWorkingDir: here,
    entryPoints: ['src/app.js', 'src/app.css', 'src/form.js', 'src/form.css', 'src/model.js', 'src/model.css',
      'src/supplier.js', 'src/supplier.css', 'src/keys.js', 'src/keys.css', 'src/opening.js', 'src/opening.css',
      'src/scoring.js', 'src/scoring.css', 'src/nonce.js', 'src/nonce.css', 'src/draw.js', 'src/draw.css'],
    outdir: assets, bundle: true, minify: true, format: 'iife', target: ['es2020'], legalComments: 'linked', charset: 'utf8',
    loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'dataurl' },
    plugins: [wordsOfFormJs], logLevel: 'warning',
  });
}

async function paperFont() {
  const font = path.join(here, 'node_modules/@expo-google-fonts/noto-sans-sc');
  await mkdir(path.join(out, 'fonts'), { recursive: true });
  await cp(path.join(font, '400Regular/NotoSansSC_400Regular.ttf'), path.join(out, 'fonts/NotoSansSC_400Regular.ttf'));
  await cp(path.join(font, 'LICENSE_FONT'), path.join(out, 'fonts/LICENSE_FONT'));
}

/** What is served, for who wants to compare: /assets/SHA256SUMS, in the format of sha256sum. */
async function sums() {
  const files = await filesUnder(assets, (name) => /\.(js|css)$/.test(name));
  const lines = await Promise.all(files.map(async (file) => `${createHash('sha256').update(await readFile(file)).digest('hex')}  ${path.relative(assets, file)}`));
  await writeFile(path.join(assets, 'SHA256SUMS'), `${lines.join('\n')}\n`);
}

/** What a browser runs in the tests: window.sealVectors. */
async function testBundle() {
  await build({
    absWorkingDir: here, entryPoints: ['test/browser.mjs'], outfile: path.join(root, 'target/frontend-tests/seal-vectors.js'),
    bundle: true, format: 'iife', target: ['es2020'], charset: 'utf8', logLevel: 'warning',
  });
}

if (process.argv.includes('--tests')) {
  await testBundle();
  console.log('frontend: test bundle built');
  process.exit();
}

const wanted = await digest(await inputs());
if (existsSync(assets) && existsSync(stamp) && await readFile(stamp, 'utf8') === wanted) {
  console.log('frontend: unchanged');
} else {
  await rm(out, { recursive: true, force: true });
  await mkdir(assets, { recursive: true });
  await Promise.all([bundle(), sprite(), paperFont()]);
  await sums();
  await writeFile(stamp, wanted);
  console.log('frontend: built');
}
