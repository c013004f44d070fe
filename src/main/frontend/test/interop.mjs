// The browser's code on a command line, for the tests of the Java side.
//
// node interop.mjs seal <request.json> <outDir>
//   {"suite": "intl-1" | "gm-1",
//    "context": {"project": "…", "round": 1, "packageNo": 1, "creditCode": "…", "version": 1},
//    "ownKey": KEY, "authorities": [{"creditCode": "…", "holders": [KEY, …]} × 3],
//    "form": {"price", "deliveryDays", "smallOrMicro", "domestic", "contact", "mobile", "deposit"},
//    "files": [{"name": "…", "path": "absolute, or beside the request"} or {"name": "…", "content": base64}]}
//   KEY = {"x25519": base64, "sm2": base64} public, or {"secrets": {"x25519", "sm2", "lookup"}} raw, base64
//   writes envelope.bid, payload.bin, prelude.bin, label.bin, locks.bin, form.json and result.json
//   {"fingerprints": [[hex, …] × 3], "envelopeHash", "formHash", "size"}; where KEY gives secrets also half1.hex, share-<x>.hex, half2.hex
//
// node interop.mjs open <request.json> <outDir>
//   {"envelope": path, "own": {"secrets": …} or "half1": hex, "holders": [{"secrets": …}, … of two authorities] or "half2": hex}
//   writes file-0.bin, file-1.bin, …, form.json, half1.hex, half2.hex and result.json {"suite", "context", "lengths", "envelopeHash", "formHash", "files": [name, …]}
//
// node interop.mjs makekey <passphrase> <outFile> [organisation creditCode holder]
// node interop.mjs key <file> <passphrase>       prints {"organisation", "creditCode", "holder", "createdAt", "fingerprint", "x25519", "sm2", "secrets"}
// node interop.mjs token <file> <passphrase> <project> <round> <packageNo>   prints the token in hex
// node interop.mjs slip <request.json>           {"suite", "id": hex, "x": 1, "sealed": base64, "secrets": …}, prints the share in hex
//
// A refusal prints the name of the error and ends with 1.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { base64, fromBase64, fromHex, hex, joined } from '../src/seal/bytes.js';
import { BadEnvelope, checkHalf, checkShare, joinShares, openEnvelope, openHalf, openShare, readEnvelopeHead, readLocks, startSealing } from '../src/seal/envelope.js';
import { fingerprintOf, liveKey, lookupToken, makeKey, openKeyFile, unwrapKeyFile } from '../src/seal/keys.js';

const json = async (file) => JSON.parse(await readFile(file, 'utf8'));
const decoded = (object) => Object.fromEntries(Object.entries(object).map(([name, text]) => [name, fromBase64(text)]));
const encoded = (object) => Object.fromEntries(Object.entries(object).map(([name, bytes]) => [name, base64(bytes)]));
const live = ({ secrets }) => liveKey({}, decoded(secrets));

async function publicParts(key) {
  if (key.secrets) return (await live(key)).public;
  const parts = decoded({ x25519: key.x25519, sm2: key.sm2 });
  return { ...parts, fingerprint: await fingerprintOf(parts) };
}

async function fileOf(one, folder) {
  if (one.content !== undefined) return Object.assign(new Blob([fromBase64(one.content)]), { name: one.name });
  const file = path.resolve(folder, one.path);
  return { name: one.name, size: (await stat(file)).size, stream: () => Readable.toWeb(createReadStream(file)) };
}

/** Shares of the given people, checked against their commitments. */
async function sharesOf(suite, locks, people) {
  const shares = new Map();
  for (const person of people) {
    const own = await live(person);
    for (const { x, commitment, holders } of locks.authorities) {
      const found = holders.find(({ fingerprint }) => fingerprint === own.fingerprint);
      if (!found || shares.has(x)) continue;
      const share = await openShare(suite, 'half', locks.id, x, found.sealed, own);
      if (!await checkShare(suite, 'half', locks.id, x, share, commitment)) throw new BadEnvelope(`share ${x} is another`);
      shares.set(x, { x, share });
    }
  }
  return [...shares.values()];
}

async function halfOf(suite, locks, own) {
  const half = await openHalf(suite, locks, await live(own));
  if (!await checkHalf(suite, locks, half)) throw new BadEnvelope('half one is another');
  return half;
}

const commands = {
  async seal(file, out) {
    const request = await json(file);
    await mkdir(out, { recursive: true });
    const to = (name, bytes) => writeFile(path.join(out, name), bytes);
    const authorities = [];
    for (const { creditCode, holders } of request.authorities) authorities.push({ creditCode, holders: await Promise.all(holders.map(publicParts)) });
    const files = await Promise.all(request.files.map((one) => fileOf(one, path.dirname(file))));
    const { payload, finished } = startSealing({ ...request, ownKey: await publicParts(request.ownKey), authorities, files });
    await payload.pipeTo(Writable.toWeb(createWriteStream(path.join(out, 'payload.bin'))));
    const { prelude, label, locks, form, formHash, envelopeHash, size } = await finished;
    await to('prelude.bin', prelude);
    await to('label.bin', label);
    await to('locks.bin', locks);
    await to('form.json', form);
    await to('envelope.bid', joined(prelude, label, locks, await readFile(path.join(out, 'payload.bin'))));
    await to('result.json', JSON.stringify({
      fingerprints: authorities.map(({ holders }) => holders.map(({ fingerprint }) => fingerprint)), envelopeHash: hex(envelopeHash), formHash: hex(formHash), size,
    }));
    const read = readLocks(locks);
    if (request.ownKey.secrets) await to('half1.hex', hex(await halfOf(request.suite, read, request.ownKey)));
    const people = request.authorities.flatMap(({ holders }) => holders).filter(({ secrets }) => secrets);
    const shares = await sharesOf(request.suite, read, people);
    for (const { x, share } of shares) await to(`share-${x}.hex`, hex(share));
    if (shares.length > 1) await to('half2.hex', hex(await joinShares(shares)));
  },

  async open(file, out) {
    const request = await json(file);
    await mkdir(out, { recursive: true });
    const to = (name, bytes, flag) => writeFile(path.join(out, name), bytes, { flag });
    const envelope = path.resolve(path.dirname(file), request.envelope);
    const { suite, label, locks } = readEnvelopeHead(await readFile(envelope));
    for (let i = 0; i < label.lengths.length - 1; i += 1) await to(`file-${i}.bin`, '');
    const halfOne = request.half1 ? fromHex(request.half1) : await halfOf(suite, locks, request.own);
    const halfTwo = request.half2 ? fromHex(request.half2) : await joinShares(await sharesOf(suite, locks, request.holders));
    const { head, form, formBytes, envelopeHash } = await openEnvelope(Readable.toWeb(createReadStream(envelope)), { halfOne, halfTwo },
      (i, bytes) => to(`file-${i}.bin`, bytes, 'a'));
    await to('form.json', formBytes);
    await to('half1.hex', hex(halfOne));
    await to('half2.hex', hex(halfTwo));
    await to('result.json', JSON.stringify({
      suite, context: head.label.context, lengths: head.label.lengths, envelopeHash: hex(envelopeHash), formHash: hex(head.label.formHash),
      files: form.files.map(({ name }) => name),
    }));
  },

  async makekey(passphrase, out, organisation = '某某公司', creditCode = '91110000MA01ABCD1X', holder = '张三') {
    await writeFile(out, await (await makeKey({ organisation, creditCode, holder })).file(passphrase));
  },

  async key(file, passphrase) {
    const { names, public: { fingerprint, ...parts }, secrets } = await unwrapKeyFile(await readFile(file, 'utf8'), passphrase);
    console.log(JSON.stringify({ ...names, fingerprint, ...encoded(parts), secrets: encoded(secrets) }));
  },

  async token(file, passphrase, project, round, packageNo) {
    console.log(await lookupToken(await openKeyFile(await readFile(file, 'utf8'), passphrase), project, Number(round), Number(packageNo)));
  },

  async slip(file) {
    const { suite, id, x, sealed, secrets } = await json(file);
    console.log(hex(await openShare(suite, 'slip', fromHex(id), x, fromBase64(sealed), await live({ secrets }))));
  },
};

const [command, ...given] = process.argv.slice(2);
try {
  if (!Object.hasOwn(commands, command ?? '')) throw new RangeError(`one of ${Object.keys(commands).join(', ')}`);
  await commands[command](...given);
} catch (fault) {
  console.error(`${fault.constructor.name}: ${fault.message}`);
  process.exitCode = 1;
}
