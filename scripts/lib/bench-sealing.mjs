// Seals files of 256 MiB (intl-1) and 50 MiB (gm-1) with the page's own code in a real Chromium, headless; the sealed bytes go nowhere.
// Usage: node scripts/lib/bench-sealing.mjs
import { randomFillSync } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MIB = 1048576;
const ROUNDS = 3;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const frontend = path.join(root, 'src/main/frontend');
const required = createRequire(path.join(frontend, 'package.json'));
const { chromium } = required('playwright-core');
const { build } = required('esbuild');

const file = path.join(root, 'target/bench/bid.bin');

/** As the bundles of the platform are built. */
async function script() {
  const { outputFiles: [{ text }] } = await build({
    absWorkingDir: frontend, entryPoints: ['test/sealing-bench.mjs'], write: false,
    bundle: true, minify: true, format: 'iife', target: ['es2020'], charset: 'utf8', logLevel: 'warning',
  });
  return text;
}

/** On loopback a page may use the browser's own cryptography. */
async function served(text) {
  const server = createServer((request, response) => (request.url === '/bench.js'
    ? response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(text)
    : response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html><title>bench</title><input type="file"><script src="/bench.js"></script>')));
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return server;
}

async function writeFileOf(size) {
  await mkdir(path.dirname(file), { recursive: true });
  const out = await open(file, 'w');
  const block = randomFillSync(Buffer.alloc(MIB));
  for (let written = 0; written < size; written += MIB) await out.write(block);
  await out.close();
}

async function measure(page, suite, size) {
  await page.reload();
  await writeFileOf(8 * MIB);
  await page.setInputFiles('input', file);
  await page.evaluate((name) => window.sealChosen(name), suite);
  await writeFileOf(size);
  await page.setInputFiles('input', file);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i += 1) rounds.push(await page.evaluate((name) => window.sealChosen(name), suite));
  const rates = rounds.map(({ mbPerSecond }) => mbPerSecond);
  const median = rates.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const longest = Math.max(...rounds.map(({ longestBlock }) => longestBlock));
  console.log(`${suite}, ${size / MIB} MiB: ${rates.map((rate) => rate.toFixed(1)).join(', ')}, median ${median.toFixed(1)} MB/s; `
    + `the page answered after ${Math.round(longest)} ms at the latest (${rounds.map(({ longestBlock }) => Math.round(longestBlock)).join(', ')})`);
}

const server = await served(await script());
const browser = await chromium.launch({
  executablePath: process.env.CAIFLOW_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  console.log(`sealing in Chromium ${browser.version()}, load average ${loadavg()[0].toFixed(1)}`);
  await measure(page, 'intl-1', 256 * MIB);
  await measure(page, 'gm-1', 50 * MIB);
  console.log(`load average afterwards ${loadavg()[0].toFixed(1)}`);
} finally {
  await browser.close();
  server.close();
  await rm(file, { force: true });
}
