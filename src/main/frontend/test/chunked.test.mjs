// The published vectors of C2SP chunked encryption against the browser's code, and what a bid's file needs beside them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { inflateSync } from 'node:zlib';
import { BrokenSeal, opening, sealing } from '../src/seal/chunked.js';

const vectors = JSON.parse(await readFile(new URL('../../../test/resources/vectors/chunked/c2sp_chunked_encryption_aes_256_gcm_test.json', import.meta.url)));
const cases = vectors.testGroups.flatMap((group) => group.tests);
const key = new Uint8Array(32).fill(7);
const context = new TextEncoder().encode('project 1, package 2');
const hex = (text) => new Uint8Array(Buffer.from(text ?? '', 'hex'));

/** Fed in uneven pieces, as a network does. */
async function through(transform, bytes) {
  const given = [];
  const pieces = new ReadableStream({
    start(out) {
      for (let from = 0, size = 1; from < bytes.length; from += size, size = (size * 7) % 40000 + 1) out.enqueue(bytes.subarray(from, from + size));
      out.close();
    },
  });
  let fault = null;
  try {
    for await (const part of pieces.pipeThrough(transform)) given.push(part);
  } catch (broken) {
    fault = broken;
  }
  return { fault, bytes: Buffer.concat(given) };
}

assert.equal(cases.length, 35);
for (const one of cases) {
  test(`vector ${one.tcId}: ${one.comment}`, async () => {
    const sealed = new Uint8Array(inflateSync(hex(one.ct)));
    const { fault, bytes } = await through(opening(hex(one.key), hex(one.ctx)), sealed);
    assert.equal(fault === null, one.result === 'valid');
    assert.ok(fault === null || fault instanceof BrokenSeal || fault instanceof RangeError, String(fault));
    assert.ok(bytes.length <= (one.msgLength ?? 0), 'bytes behind the fault');
    if (one.result === 'valid') assert.equal(createHash('sha512').update(bytes).digest('hex'), one.msgSha512);
  });
}

for (const length of [0, 1, 16383, 16384, 16385, 100000]) {
  test(`opens what it sealed, ${length} bytes`, async () => {
    const message = new Uint8Array(length).map((_, i) => i % 251);
    const sealed = await through(sealing(key, context), message);
    const opened = await through(opening(key, context), new Uint8Array(sealed.bytes));
    assert.equal(opened.fault, null);
    assert.deepEqual(new Uint8Array(opened.bytes), message);
  });
}

test('does not open for another context', async () => {
  const sealed = await through(sealing(key, context), new Uint8Array(10));
  const { fault } = await through(opening(key, new Uint8Array(1)), new Uint8Array(sealed.bytes));
  assert.ok(fault instanceof BrokenSeal);
});
