// The published vectors against the browser's code, and what a bid's file needs beside them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { BrokenSeal, opening, sealedLength, sealing } from '../src/seal/chunked.js';
import { suiteOf } from '../src/seal/suites.js';
import { chunkedChecks, hpkeChecks, smChecks, through } from './vectors.mjs';

const key = new Uint8Array(32).fill(7);
const context = new TextEncoder().encode('project 1, package 2');
const read = async (name) => JSON.parse(await readFile(new URL(`../../../test/resources/vectors/${name}.json`, import.meta.url)));

function tests(checks, number) {
  assert.equal(checks.length, number);
  for (const { name, run } of checks) test(name, run);
}

tests(chunkedChecks(await read('chunked/c2sp_chunked_encryption_aes_256_gcm_test')), 35);
tests(hpkeChecks(await read('hpke/rfc9180')), 4);
tests(smChecks({ vectors: await read('sm/vectors'), gcm: await read('sm/sm4_gcm_test') }), 68);

for (const suite of ['intl-1', 'gm-1']) {
  const { bulk } = suiteOf(suite);

  for (const length of [0, 1, 16383, 16384, 16385, 100000]) {
    test(`${suite} opens what it sealed, ${length} bytes`, async () => {
      const message = new Uint8Array(length).map((_, i) => i % 251);
      const sealed = await through(sealing(bulk, key, context), message);
      const opened = await through(opening(bulk, key, context), sealed.bytes);
      assert.equal(opened.fault, null);
      assert.equal(sealed.bytes.length, sealedLength(length));
      assert.deepEqual(opened.bytes, message);
    });
  }

  test(`${suite} does not open for another context`, async () => {
    const sealed = await through(sealing(bulk, key, context), new Uint8Array(10));
    const { fault } = await through(opening(bulk, key, new Uint8Array(1)), sealed.bytes);
    assert.ok(fault instanceof BrokenSeal);
  });
}
