// The browser's run of a draw agrees with the platform's, and finds what was changed. The bundle is written by VerifyDrawCommandTests' honest draw.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { fromBase64, fromHex, hex } from '../src/seal/bytes.js';
import { runAgain } from '../src/lot.js';
import { makeKey } from '../src/seal/keys.js';
import { commitHalf, commitNonce, PARTIES, revealNonce } from '../src/seal/nonce.js';

const honest = JSON.parse(await readFile(new URL('./draw.json', import.meta.url), 'utf8'));
const wrong = async (change) => {
  const bundle = structuredClone(honest);
  change(bundle);
  return (await runAgain(bundle)).filter(({ holds }) => !holds).map(({ check }) => check);
};

test('an honest draw holds', async () => {
  assert.deepEqual(await wrong(() => {}), []);
});

test('what was changed is found', async () => {
  assert.deepEqual(await wrong((it) => { it.pool.splice(2, 1); }), ['commitment']);
  assert.ok((await wrong((it) => { it.rules.strata[0].needed = 3; })).includes('commitment'));
  assert.deepEqual(await wrong((it) => { it.nonces[0].halves[0].value = 'ab'.repeat(32); }), ['nonces', 'order']);
  assert.deepEqual(await wrong((it) => { it.rounds[0].code = 'ab'.repeat(32); }), ['chain', 'order']);
  assert.deepEqual(await wrong((it) => { it.rounds[0].called.reverse(); }), ['order']);
  assert.deepEqual(await wrong((it) => { it.seated[0].name = '亲戚'; }), ['seated']);
  assert.deepEqual(await wrong((it) => { it.pool.find(({ label }) => label === it.rounds[0].called[0].label).barred = 'kin'; }), ['commitment', 'order', 'barred']);
});

test('a nonce is opened by its party, and its halves by the other two', async () => {
  const keys = new Map();
  for (const side of PARTIES) keys.set(side, await makeKey({ organisation: side, creditCode: side, holder: side }, { iterations: 100000 }));
  const receivers = PARTIES.map((side) => ({ side, keys: [{ x25519: btoa(String.fromCharCode(...keys.get(side).public.x25519)), fingerprint: keys.get(side).public.fingerprint }] }));
  const commitment = '0f'.repeat(32);

  const form = await commitNonce({ commitment, party: 'PURCHASER', receivers });
  const shown = (party) => ({ commitment, party, sealed: form.sealed.filter(({ to }) => to === party).map((one) => ({ ...one, of: 'PURCHASER',
    commitments: form.halves.filter(({ to }) => party === 'PURCHASER' || to === party).map((half) => half.commitment) })) });
  const open = (party) => revealNonce(shown(party), async () => keys.get(party).live);

  const own = (await open('PURCHASER')).halves;
  assert.deepEqual(own.map(({ to }) => to), ['AGENCY', 'SUPERVISION']);
  assert.deepEqual((await open('AGENCY')).halves, [own[0]]);
  assert.deepEqual((await open('SUPERVISION')).halves, [own[1]]);
  assert.equal(await commitHalf(fromHex(commitment), 'PURCHASER', 'AGENCY', fromHex(own[0].value)), form.halves[0].commitment);
  assert.equal(fromBase64(form.sealed[0].sealed).length, 80);
  const changed = shown('AGENCY');
  changed.sealed[0].commitments = [hex(new Uint8Array(32))];
  assert.deepEqual((await revealNonce(changed, async () => keys.get('AGENCY').live)).halves, [{ of: 'PURCHASER', to: 'AGENCY', value: '' }]);
});
