// The sealed bid of the browser: round trips, what must be refused, and what may not happen to memory.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hex, joined, u16, u32, utf8 } from '../src/seal/bytes.js';
import { blocks } from '../src/seal/blocks.js';
import { BadEnvelope, BrokenSeal, ChangedFile, checkHalf, checkShare, joinShares, openEnvelope, openHalf, openShare, readEnvelopeHead,
  readLabel, readLocks, startSealing } from '../src/seal/envelope.js';
import { commitShare, sealShare, splitSecret } from '../src/seal/locks.js';
import { writeLabel, writePrelude } from '../src/seal/head.js';
import { suiteOf } from '../src/seal/suites.js';
import { aKey, collected, CONTEXT, file, FORM, halvesOf, opened, people, request, sealed, streamOf } from './samples.mjs';

const everyone = await people();
const bytes = (length) => new Uint8Array(length).map((_, i) => (i * 31) % 253);
const files = [file('投标文件.pdf', bytes(1048576 + 40000)), file('leer.txt', new Uint8Array(0)), file('一块.bin', bytes(16384), 1000)];
const made = { 'intl-1': await sealed('intl-1', everyone, files), 'gm-1': await sealed('gm-1', everyone, files) };
const halves = {};
for (const suite of Object.keys(made)) halves[suite] = await halvesOf(suite, made[suite].locks, everyone);
const refused = (fault) => fault instanceof BadEnvelope || fault instanceof BrokenSeal;

for (const suite of ['intl-1', 'gm-1']) {
  const bid = made[suite];

  test(`${suite}: what was sealed comes out`, async () => {
    const result = await opened(bid.envelope, halves[suite]);

    for (const [i, one] of files.entries()) assert.deepEqual(result.files[i], await collected(one.stream()));
    const { format, salt, files: named, ...form } = result.form;
    assert.equal(format, 'caiflow-form@1');
    assert.match(salt, /^[0-9a-f]{64}$/);
    assert.deepEqual(form, FORM);
    assert.deepEqual(named.map(({ name, size }) => [name, size]), files.map(({ name, size }) => [name, size]));
    assert.deepEqual(result.formBytes, bid.form);
    assert.deepEqual(result.envelopeHash, bid.envelopeHash);
    assert.deepEqual(result.head.label.context, CONTEXT);
    assert.deepEqual(result.head.label.formHash, bid.formHash);
    assert.equal(result.head.suite, suite);
    assert.equal(result.head.size, bid.envelope.length);
    assert.equal(bid.size, bid.envelope.length);
    assert.equal(bid.payloadSize, bid.payload.length);
  });

  test(`${suite}: any two authorities suffice and keep to their commitments`, async () => {
    for (const chosen of [[0, 2], [1, 2], [2, 0]]) {
      const { halfTwo, shares, read } = await halvesOf(suite, bid.locks, everyone, chosen);
      assert.deepEqual(halfTwo, halves[suite].halfTwo);
      for (const { x, share } of shares) {
        const { commitment } = read.authorities.find((one) => one.x === x);
        assert.equal(await checkShare(suite, 'half', read.id, x, share, commitment), true);
        assert.equal(await checkShare(suite, 'slip', read.id, x, share, commitment), false);
        assert.equal(await checkShare(suite, 'half', read.id, x, bytes(32), commitment), false);
      }
      const long = bytes(33);
      assert.equal(await checkShare(suite, 'half', read.id, 1, long, await commitShare(suite, 'half', read.id, 1, long)), false);
      assert.equal(await checkHalf(suite, read, halves[suite].halfOne), true);
      assert.equal(await checkHalf(suite, read, halfTwo), false);
    }
  });

  test(`${suite}: nobody else opens a half or a share`, async () => {
    const read = readLocks(bid.locks);
    const [first, second] = read.authorities;
    const [{ holders: [holder] }] = everyone.authorities;
    await assert.rejects(openHalf(suite, read, await aKey('other')), BrokenSeal);
    await assert.rejects(openHalf(suite, { ...read, id: bytes(32) }, everyone.supplier), BrokenSeal);
    await assert.rejects(openShare(suite, 'half', read.id, second.x, first.holders[0].sealed, holder), BrokenSeal);
    await assert.rejects(openShare(suite, 'slip', read.id, first.x, first.holders[0].sealed, holder), BrokenSeal);
    await assert.rejects(openShare(suite, 'half', read.id, second.x, second.holders[0].sealed, holder), BrokenSeal);
    for (const cut of [new Uint8Array(0), first.holders[0].sealed.slice(0, 31), first.holders[0].sealed.slice(0, -1)]) {
      await assert.rejects(openShare(suite, 'half', read.id, first.x, cut, holder), BrokenSeal);
    }
  });

  test(`${suite}: a share of a slip opens`, async () => {
    const [{ holders: [holder] }] = everyone.authorities;
    const share = bytes(32);
    const bound = await sealShare(suite, 'slip', bytes(32), 9, share, holder.public);
    assert.deepEqual(await openShare(suite, 'slip', bytes(32), 9, bound, holder), share);
  });

  test(`${suite}: a flipped bit is refused wherever it stands`, async () => {
    const { prelude, label, locks, envelope } = bid;
    const payload = prelude.length + label.length + locks.length;
    const places = [0, 9, 13, 17, prelude.length + 3, prelude.length + label.length - 1, prelude.length + label.length, prelude.length + label.length + 40,
      payload, payload + 30, payload + 60, payload + 1048576, envelope.length - 1];
    for (const place of places) {
      const bad = envelope.slice();
      bad[place] ^= 1;
      await assert.rejects(opened(bad, halves[suite]), refused, `byte ${place}`);
    }
  });

  test(`${suite}: a flipped bit in a sealed half or share is refused`, async () => {
    const read = readLocks(bid.locks);
    const [{ x, holders: [{ sealed: share }] }] = read.authorities;
    for (const place of [0, 1, 40, 70, share.length - 1]) {
      const bad = (good) => Object.assign(good.slice(), { [place]: good[place] ^ 1 });
      await assert.rejects(openHalf(suite, { ...read, sealedHalf: bad(read.sealedHalf) }, everyone.supplier), BrokenSeal);
      await assert.rejects(openShare(suite, 'half', read.id, x, bad(share), everyone.authorities[0].holders[0]), BrokenSeal);
    }
  });

  test(`${suite}: what was cut or lengthened is refused`, async () => {
    for (const bad of [bid.envelope.slice(0, -1), bid.envelope.slice(0, 10), joined(bid.envelope, [0])]) {
      await assert.rejects(opened(bad, halves[suite]), refused);
    }
  });

  test(`${suite}: moved to another package, supplier, round or version it does not open`, async () => {
    const read = readLabel(bid.label);
    for (const other of [{ project: 'CF-2' }, { round: 2 }, { packageNo: 1 }, { creditCode: '91' }, { version: 2 }]) {
      const label = writeLabel({ ...read, context: { ...CONTEXT, ...other } });
      const moved = joined(writePrelude(suiteOf(suite), label, bid.locks), label, bid.locks, bid.payload);
      await assert.rejects(opened(moved, halves[suite]), BrokenSeal);
    }
  });

  test(`${suite}: blocks do not depend on the pieces`, async () => {
    const whole = bytes(2 * 1048576 + 5);
    const one = blocks(suiteOf(suite));
    await one.add(whole);
    const other = blocks(suiteOf(suite));
    for (let at = 0; at < whole.length; at += 300001) await other.add(whole.subarray(at, at + 300001));
    const { hash } = suiteOf(suite);
    const by = joined(new Uint8Array(4), u32(whole.length), await hash(whole.slice(0, 1048576)), await hash(whole.slice(1048576, 2097152)), await hash(whole.slice(2097152)));
    const digest = await one.digest();
    assert.deepEqual(digest, await other.digest());
    assert.deepEqual(digest, await hash(by));
    assert.deepEqual(await blocks(suiteOf(suite)).digest(), await hash(new Uint8Array(8)));
  });
}

test('halves of the other suite do not fit', async () => {
  await assert.rejects(opened(made['intl-1'].envelope, halves['gm-1']), refused);
  await assert.rejects(opened(made['intl-1'].envelope, { ...halves['intl-1'], halfTwo: bytes(32) }), BrokenSeal);
});

test('without a deposit the form says null', async () => {
  const { form } = await sealed('intl-1', everyone, [file('a', bytes(3))], { form: { ...FORM, deposit: undefined } });
  assert.equal(JSON.parse(new TextDecoder().decode(form)).deposit, null);
});

test('progress counts the bytes of the files', async () => {
  const told = [];
  await sealed('intl-1', everyone, [file('a', bytes(120000))], { onProgress: (...at) => told.push(at) });
  assert.deepEqual(told, [[50000, 120000], [100000, 120000], [120000, 120000]]);
});

test('a file that changed while it was read stops the sealing', async () => {
  for (const size of [9, 11]) {
    const { payload, finished } = startSealing(request('intl-1', everyone, [{ ...file('a', bytes(10)), size }]));
    await assert.rejects(collected(payload), ChangedFile);
    await assert.rejects(finished, ChangedFile);
  }
});

test('a payload that nobody wants any more ends the sealing', async () => {
  const { payload, finished } = startSealing(request('intl-1', everyone, [file('a', bytes(100000))]));
  const reader = payload.getReader();
  await reader.read();
  await reader.cancel(new Error('gone'));
  await assert.rejects(finished, /gone/);
});

test('a bid that the format has no room for is not begun', () => {
  const one = file('a', bytes(1));
  const { authorities } = request('intl-1', everyone, []);
  const start = (more) => () => startSealing({ ...request('intl-1', everyone, [one]), ...more });
  assert.throws(start({ suite: 'intl-2' }), RangeError);
  assert.throws(start({ files: [] }), BadEnvelope);
  assert.throws(start({ files: Array(200).fill(one) }), BadEnvelope);
  assert.throws(start({ context: { ...CONTEXT, version: 0 } }), BadEnvelope);
  assert.throws(start({ context: { ...CONTEXT, packageNo: 65536 } }), RangeError);
  assert.throws(start({ form: { ...FORM, contact: 'x'.repeat(1048576) } }), BadEnvelope);
  assert.throws(start({ authorities: authorities.slice(1) }), RangeError);
  assert.throws(start({ authorities: authorities.map((authority) => ({ ...authority, holders: [] })) }), RangeError);
});

test('50 MB are sealed without being kept', async () => {
  const size = 50000000;
  let given = 0;
  let taken = 0;
  let most = 0;
  const piece = bytes(250000);
  const source = () => new ReadableStream({
    pull(out) {
      out.enqueue(piece);
      given += piece.length;
      if (given === size) out.close();
    },
  });
  const { payload, finished } = startSealing(request('intl-1', everyone, [{ name: 'a', size, stream: source }]));
  for await (const part of payload) {
    most = Math.max(most, given - taken);
    taken += part.length;
    await new Promise(setImmediate);
  }
  assert.equal(given, size);
  assert.ok(taken > size);
  assert.ok(most < 2000000, `${most} bytes outstanding`);
  assert.ok((await finished).size > size);
});

test('shares are half xor x*r over the field of AES', async () => {
  const times = (a, b) => {
    let product = 0;
    for (let one = a, bits = b; bits; bits >>= 1, one = (one << 1) ^ (one & 0x80 ? 0x11b : 0)) if (bits & 1) product ^= one;
    return product;
  };
  const secret = bytes(32);
  const shares = await splitSecret(secret);
  assert.deepEqual(shares.map(({ x }) => x), [1, 2, 3]);
  for (let at = 0; at < 32; at += 1) {
    const fits = (r) => shares.every(({ x, share }) => share[at] === (secret[at] ^ times(x, r)));
    assert.equal(Array.from({ length: 256 }, (_, r) => r).filter(fits).length, 1);
  }
  for (const pair of [[0, 1], [0, 2], [1, 2]]) assert.deepEqual(await joinShares(pair.map((i) => shares[i])), secret);
});

test('the head keeps to every limit', () => {
  const { prelude, label, locks } = made['intl-1'];
  const read = readLabel(label);
  const lines = (n) => Array.from({ length: n }, () => 1);
  const bad = (reason, act) => assert.throws(act, (fault) => fault instanceof BadEnvelope && reason.test(fault.message));
  assert.equal(readLabel(writeLabel({ ...read, lengths: lines(200) })).lengths.length, 200);
  bad(/messages/, () => readLabel(writeLabel({ ...read, lengths: lines(1) })));
  bad(/messages/, () => readLabel(writeLabel({ ...read, lengths: lines(201) })));
  bad(/form is too long/, () => readLabel(writeLabel({ ...read, lengths: [1, 1048577] })));
  bad(/versions/, () => readLabel(writeLabel({ ...read, context: { ...CONTEXT, version: 0 } })));
  bad(/behind/, () => readLabel(joined(label, [0])));
  bad(/behind/, () => readLocks(joined(locks, [0])));
  bad(/cut/, () => readLocks(locks.slice(0, -1)));
  bad(/UTF-8/, () => readLabel(joined(u16(1), [0xff], label.slice(2 + CONTEXT.project.length))));
  bad(/too large/, () => readLabel(joined(label.slice(0, -8), new Uint8Array(8).fill(255))));
  bad(/too long/, () => readLabel(new Uint8Array(65537)));
  bad(/too long/, () => readLocks(new Uint8Array(65537)));
  bad(/too long/, () => readEnvelopeHead(joined(prelude.slice(0, 10), u32(65537), u32(1), new Uint8Array(70000))));
  bad(/suite/, () => readEnvelopeHead(joined(utf8('CAIFBID1'), u16(3), u32(1), u32(1), new Uint8Array(70000))));
  const at = (place, value) => Object.assign(locks.slice(), { [place]: value });
  const count = 66 + readLocks(locks).sealedHalf.length;
  bad(/authorities/, () => readLocks(at(count, 2)));
  bad(/own/, () => readLocks(at(count + 1, 0)));
  bad(/holders/, () => readLocks(at(count + 1 + 3 + 2 + 32, 0)));
  bad(/holders/, () => readLocks(at(count + 1 + 3 + 2 + 32, 21)));
});

test('whatever comes as a head, only BadEnvelope is thrown, and soon', () => {
  const next = seeded(20260114);
  const heads = Object.values(made).map(({ envelope }) => envelope.slice(0, 3000));
  const begun = performance.now();
  let good = 0;
  for (let i = 0; i < 6000; i += 1) {
    let bad = heads[i % 2].slice();
    const kind = next(4);
    if (kind === 0) bad = Uint8Array.from({ length: next(400) }, () => next(256));
    if (kind === 1) bad = bad.slice(0, next(bad.length));
    if (kind === 2) for (let n = 1 + next(4); n > 0; n -= 1) bad[next(bad.length)] = next(256);
    if (kind === 3) bad.copyWithin(next(bad.length), next(bad.length), next(bad.length));
    for (const read of [readEnvelopeHead, readLabel, readLocks]) {
      try {
        read(bad);
        good += 1;
      } catch (fault) {
        assert.ok(fault instanceof BadEnvelope, `${hex(bad)}: ${fault.stack}`);
      }
    }
  }
  assert.ok(good > 100, `only ${good} were read`);
  assert.ok(performance.now() - begun < 10000);
});

function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}
