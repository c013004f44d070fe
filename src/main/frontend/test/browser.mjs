// Bundled by `node build.mjs --tests` for a browser: the same vectors, and what only a browser has.
import { get, list, put, remove } from '../src/seal/keyring.js';
import { makeKey } from '../src/seal/keys.js';
import { suiteOf } from '../src/seal/suites.js';
import { file, halvesOf, opened, people, sealed } from './samples.mjs';
import { chunkedChecks, hpkeChecks, runAll, smChecks } from './vectors.mjs';

/** @param {{chunked: object, hpke: object, sm?: {vectors: object, gcm: object}}} vectors  @returns {Promise<{passed: number, failed: string[]}>} */
window.sealVectors = ({ chunked, hpke, sm }) =>
  runAll([...chunkedChecks(chunked), ...hpkeChecks(hpke), ...(sm ? smChecks(sm) : []), ...ownChecks]);

const ownChecks = [
  ...['intl-1', 'gm-1'].map((suite) => ({ name: `round trip in ${suite}`, run: () => roundTrip(suite) })),
  { name: 'the page answers while it seals', run: answers },
  { name: 'keyring', run: keyring },
];

async function roundTrip(suite) {
  const everyone = await people();
  const bytes = new Uint8Array(1500000).fill(3);
  const { envelope, locks } = await sealed(suite, everyone, [file('a', bytes)]);
  const { files } = await opened(envelope, await halvesOf(suite, locks, everyone));
  if (files[0].length !== bytes.length || files[0].some((byte) => byte !== 3)) throw new Error('another file came out');
}

async function answers() {
  const everyone = await people();
  let ticks = 0;
  const timer = setInterval(() => { ticks += 1; }, 5);
  await sealed('intl-1', everyone, [file('a', new Uint8Array(32 * 1048576), 1048576)]);
  clearInterval(timer);
  if (ticks < 3) throw new Error(`${ticks} ticks`);
}

async function keyring() {
  const { live } = await makeKey({ organisation: 'O', creditCode: 'C', holder: 'H' });
  await Promise.all([put(live), put(live)]);
  if (!(await list()).some(({ fingerprint }) => fingerprint === live.fingerprint)) throw new Error('not listed');
  const kept = await get(live.fingerprint);
  if (kept.x25519.extractable || kept.lookup.extractable) throw new Error('a key could be taken out');
  for (const suite of ['intl-1', 'gm-1'].map(suiteOf)) {
    const info = new Uint8Array([1]);
    const sealedBytes = await suite.sealTo(suite.publicKey(live.public), info, new Uint8Array([5]));
    if ((await suite.openWith(kept, info, sealedBytes))[0] !== 5) throw new Error('another key came back');
  }
  await remove(live.fingerprint);
  if (await get(live.fingerprint)) throw new Error('not removed');
}
