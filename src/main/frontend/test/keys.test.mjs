// The key file and the key that lives in the browser.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import test from 'node:test';
import { fromHex, hex } from '../src/seal/bytes.js';
import { BadKeyFile, lookupToken, makeKey, openKeyFile, unwrapKeyFile, WrongPassphrase } from '../src/seal/keys.js';
import { suiteOf } from '../src/seal/suites.js';

const NAMES = { organisation: '某某公司', creditCode: '91110000MA01ABCD1X', holder: '张三' };
const made = await makeKey(NAMES, { iterations: 100000 });
const text = await made.file('Ｐassphrase ①');
const changed = (change) => JSON.stringify({ ...JSON.parse(text), ...change(JSON.parse(text)) });

test('a key file opens to the same key', async () => {
  const live = await openKeyFile(text, 'Ｐassphrase ①');

  const { x25519, lookup, ...parts } = live;
  const { x25519: _, lookup: __, ...expected } = made.live;
  assert.deepEqual(parts, expected);
  for (const suite of ['intl-1', 'gm-1'].map(suiteOf)) {
    const info = new Uint8Array([1]);
    const sealed = await suite.sealTo(suite.publicKey(made.public), info, new Uint8Array([5, 6]));
    assert.deepEqual(await suite.openWith(live, info, sealed), new Uint8Array([5, 6]));
  }
});

test('the passphrase counts in its compatible form', async () => {
  await openKeyFile(text, 'Passphrase 1');
});

test('the X25519 key and the lookup key cannot be taken out again', async () => {
  for (const live of [made.live, await openKeyFile(text, 'Passphrase 1')]) {
    for (const key of [live.x25519, live.lookup]) {
      assert.equal(key.extractable, false);
      await assert.rejects(crypto.subtle.exportKey('jwk', key));
    }
  }
});

test('a key file can be written once', async () => {
  await assert.rejects(made.file('again'), /already/);
});

test('another passphrase is told apart', async () => {
  await assert.rejects(openKeyFile(text, 'passphrase 1'), WrongPassphrase);
});

test('a damaged or foreign file is told apart', async () => {
  const other = await makeKey(NAMES, { iterations: 100000 });
  const foreign = JSON.parse(await other.file('Passphrase 1'));
  const bad = [
    '', '{', 'null', '[]', '7', text.slice(0, -10),
    changed(() => ({ format: 'caiflow-key@2' })),
    changed(() => ({ holder: undefined })),
    changed(({ kdf }) => ({ kdf: { ...kdf, iterations: 99999 } })),
    changed(({ kdf }) => ({ kdf: { ...kdf, iterations: 10000001 } })),
    changed(({ kdf }) => ({ kdf: { ...kdf, iterations: '600000' } })),
    changed(({ kdf }) => ({ kdf: { ...kdf, name: 'argon2id' } })),
    changed(({ kdf }) => ({ kdf: { ...kdf, salt: 'AAAA' } })),
    changed(() => ({ iv: 'AAAA' })),
    changed(() => ({ secret: 'no base64' })),
    changed(({ fingerprint }) => ({ fingerprint: fingerprint.toUpperCase() })),
    changed(() => ({ fingerprint: foreign.fingerprint })),
    changed(() => ({ x25519: foreign.x25519 })),
    changed(() => ({ sm2: foreign.sm2 })),
  ];
  for (const one of bad) await assert.rejects(openKeyFile(one, 'Passphrase 1'), BadKeyFile, one);
});

test('public parts of another key, with their own fingerprint, do not open', async () => {
  const foreign = JSON.parse(await (await makeKey(NAMES, { iterations: 100000 })).file('Passphrase 1'));
  const { x25519, sm2, fingerprint } = foreign;
  await assert.rejects(openKeyFile(changed(() => ({ x25519, sm2, fingerprint })), 'Passphrase 1'), WrongPassphrase);
});

test('the lookup token is the one of the document', async () => {
  const { secrets } = await unwrapKeyFile(text, 'Passphrase 1');
  const slot = Buffer.concat([Buffer.from('caiflow.org/slot@v1\0'), Buffer.from([0, 4]), Buffer.from('CF-1'), Buffer.from([0, 1, 0, 3])]);
  const token = createHmac('sha256', secrets.lookup).update(slot).digest('hex');
  assert.equal(await lookupToken(made.live, 'CF-1', 1, 3), token);
  assert.notEqual(await lookupToken(made.live, 'CF-1', 2, 3), token);
  assert.equal(hex(fromHex(token)), token);
});
