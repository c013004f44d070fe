// A sealed bid: made as a stream on the supplier's machine, opened again with both halves.
import { hex, joined, random, same, textOf, u16, utf8 } from './bytes.js';
import { BLOCK, blocks } from './blocks.js';
import { opener, sealedLength, sealer } from './chunked.js';
import { BadEnvelope, contextBytes, MOST, PRELUDE, readEnvelopeHead, readLabel, writeLabel, writeLocks, writePrelude } from './head.js';
import { checkHalf, commitHalf, commitShare, sealHalf, sealShare, splitSecret } from './locks.js';
import { suiteOf } from './suites.js';

export { BrokenSeal } from './chunked.js';
export { BadEnvelope, readEnvelopeHead, readLabel, readLocks } from './head.js';
export { checkHalf, checkShare, joinShares, openHalf, openShare } from './locks.js';

const FORM = 'caiflow-form@1';
const DOMAIN = 'caiflow.org/bid-envelope@v1';

/** A file that is not as long as the browser said: it was changed while it was read. */
export class ChangedFile extends Error {}

/**
 * Sealing runs as the payload is read; the payload goes to the platform first, prelude, label and locks after it.
 * @param {object} bid
 * @param {'intl-1' | 'gm-1'} bid.suite
 * @param {{project: string, round: number, packageNo: number, creditCode: string, version: number}} bid.context
 * @param {{x25519: Uint8Array, sm2: Uint8Array}} bid.ownKey public
 * @param {{creditCode: string, holders: {fingerprint: string, x25519: Uint8Array, sm2: Uint8Array}[]}[]} bid.authorities three
 * @param {{name: string, size: number, stream: () => ReadableStream<Uint8Array>}[]} bid.files
 * @param {object} bid.form price, deliveryDays, smallOrMicro, domestic, contact, mobile, deposit
 * @param {(done: number, total: number) => void} [bid.onProgress] bytes of the files
 * @returns {{payload: ReadableStream<Uint8Array>, payloadSize: number, finished: Promise<{prelude: Uint8Array, label: Uint8Array, locks: Uint8Array,
 *   form: Uint8Array, formHash: Uint8Array, envelopeHash: Uint8Array, size: number}>}}
 * form is the supplier's backup; finished fails with what the payload failed with
 * @throws {BadEnvelope | RangeError} when the format has no room for this bid
 */
export function startSealing(bid) {
  const suite = suiteOf(bid.suite);
  if (!suite) throw new RangeError(`no suite ${bid.suite}`);
  if (bid.authorities.length !== 3) throw new RangeError('three authorities are needed');
  if (bid.authorities.some(({ holders }) => holders.length < 1 || holders.length > 20)) throw new RangeError('1 to 20 holders are needed');
  const salt = hex(random(32));
  const files = bid.files.map(({ name, size }) => ({ name, size, hash: '0'.repeat(64) }));
  const lengths = [...files.map(({ size }) => size), formBytes(salt, bid.form, files).length];
  readLabel(writeLabel({ context: bid.context, formHash: new Uint8Array(32), lengths }));
  const whole = blocks(suite);
  const settled = {};
  const finished = new Promise((resolve, reject) => Object.assign(settled, { resolve, reject }));
  finished.catch(() => {});

  async function* messages() {
    const { key, id, locks } = await lock(suite, bid);
    const total = files.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const [i, file] of bid.files.entries()) {
      const hash = blocks(suite);
      const message = await sealer(suite.bulk, key, partContext(id, i, lengths.length));
      let read = 0;
      yield message.header;
      for await (const piece of piecesOf(file.stream())) {
        read += piece.length;
        if (read > file.size) throw new ChangedFile(file.name);
        const [sealed] = await Promise.all([message.add(piece), hash.add(piece)]);
        if (sealed.length) yield sealed;
        done += piece.length;
        bid.onProgress?.(done, total);
      }
      if (read !== file.size) throw new ChangedFile(file.name);
      yield await message.rest();
      files[i].hash = hex(await hash.digest());
    }
    const form = formBytes(salt, bid.form, files);
    const message = await sealer(suite.bulk, key, partContext(id, files.length, lengths.length));
    yield joined(message.header, await message.add(form), await message.rest());

    const formHash = await suite.hash(form);
    const label = writeLabel({ context: bid.context, formHash, lengths });
    const prelude = writePrelude(suite, label, locks);
    const envelopeHash = await hashOf(suite, { prelude, label, locks }, whole);
    const size = lengths.reduce((sum, length) => sum + sealedLength(length), prelude.length + label.length + locks.length);
    settled.resolve({ prelude, label, locks, form, formHash, envelopeHash, size });
  }

  const parts = messages();
  const payload = new ReadableStream({
    async pull(out) {
      try {
        const { done, value } = await parts.next();
        if (done) return out.close();
        await whole.add(value);
        return out.enqueue(value);
      } catch (fault) {
        settled.reject(fault);
        throw fault;
      }
    },
    async cancel(reason) {
      settled.reject(reason ?? new DOMException('cancelled', 'AbortError'));
      await parts.return();
    },
  }, { highWaterMark: 0 });
  return { payload, payloadSize: lengths.reduce((sum, length) => sum + sealedLength(length), 0), finished };
}

/**
 * Reads a whole envelope and holds it to its own words: commitments of the first half, hashes, lengths, nothing behind the end.
 * @param {ReadableStream<Uint8Array>} envelope
 * @param {{halfOne: Uint8Array, halfTwo: Uint8Array}} halves
 * @param {(i: number, bytes: Uint8Array) => Promise<void> | void} [onFile] plain bytes of file i, already authenticated; piece by piece
 * @returns {Promise<{head: object, form: object, formBytes: Uint8Array, envelopeHash: Uint8Array}>}
 * @throws {BadEnvelope | import('./chunked.js').BrokenSeal}
 */
export async function openEnvelope(envelope, { halfOne, halfTwo }, onFile = () => {}) {
  const source = cutting(piecesOf(envelope));
  try {
    const head = await headOf(source);
    const suite = suiteOf(head.suite);
    if (!await checkHalf(head.suite, head.locks, halfOne)) throw new BadEnvelope('half one is another');
    const key = await keyOf(suite, head.locks.id, halfOne, halfTwo, head.label.context);
    const whole = blocks(suite);
    const { lengths } = head.label;
    const found = [];
    const last = [];
    for (const [i, length] of lengths.entries()) {
      const isForm = i === lengths.length - 1;
      const hash = blocks(suite);
      const give = async (bytes) => {
        await hash.add(bytes);
        await (isForm ? last.push(bytes) : onFile(i, bytes));
      };
      const message = opener(suite.bulk, key, partContext(head.locks.id, i, lengths.length));
      for (let rest = sealedLength(length); rest > 0;) {
        const piece = await source.upTo(Math.min(rest, BLOCK));
        rest -= piece.length;
        await whole.add(piece);
        await give(await message.add(piece));
      }
      await give(await message.rest());
      found.push({ size: length, hash: hex(await hash.digest()) });
    }
    if (!await source.atEnd()) throw new BadEnvelope('bytes behind the last message');
    const form = joined(...last);
    if (!same(await suite.hash(form), head.label.formHash)) throw new BadEnvelope('another form');
    return { head, form: readForm(form, found.slice(0, -1)), formBytes: form, envelopeHash: await hashOf(suite, head.bytes, whole) };
  } finally {
    await source.stop();
  }
}

function formBytes(salt, { price, deliveryDays, smallOrMicro, domestic, contact, mobile, deposit }, files) {
  const asked = deposit && { amount: deposit.amount, form: deposit.form, voucherNo: deposit.voucherNo, account: deposit.account };
  return utf8(JSON.stringify({ format: FORM, salt, price, deliveryDays, smallOrMicro, domestic, contact, mobile, deposit: asked ?? null, files }));
}

function readForm(bytes, found) {
  let form;
  try {
    form = JSON.parse(textOf(bytes));
  } catch {
    throw new BadEnvelope('the form is not JSON');
  }
  if (form?.format !== FORM || !Array.isArray(form.files)) throw new BadEnvelope('the form has another format');
  const told = form.files.map((file) => `${file?.size} ${file?.hash}`).join();
  if (told !== found.map(({ size, hash }) => `${size} ${hash}`).join()) throw new BadEnvelope('the form names other files');
  return form;
}

async function lock(suite, { context, ownKey, authorities }) {
  const id = random(32);
  const halfOne = random(32);
  const halfTwo = random(32);
  const shares = await splitSecret(halfTwo);
  const sealed = await Promise.all(authorities.map(async ({ creditCode, holders }, i) => {
    const { x, share } = shares[i];
    return {
      x, creditCode, commitment: await commitShare(suite.name, 'half', id, x, share),
      holders: await Promise.all(holders.map(async (key) =>
        ({ fingerprint: key.fingerprint, sealed: await sealShare(suite.name, 'half', id, x, share, key) }))),
    };
  }));
  return {
    id,
    key: await keyOf(suite, id, halfOne, halfTwo, context),
    locks: writeLocks({
      id, halfCommitment: await commitHalf(suite.name, id, halfOne), sealedHalf: await sealHalf(suite.name, id, halfOne, ownKey), authorities: sealed,
    }),
  };
}

const keyOf = (suite, id, halfOne, halfTwo, context) =>
  suite.hkdf(id, joined(halfOne, halfTwo), joined(utf8(`${DOMAIN} key\0`), u16(suite.number), contextBytes(context)), 32);

const partContext = (id, i, n) => joined(utf8(`${DOMAIN} part\0`), id, u16(i), u16(n));

const hashOf = async (suite, { prelude, label, locks }, payload) =>
  suite.hash(joined(utf8(`${DOMAIN} envelope\0`), prelude, label, locks, await payload.digest()));

async function headOf(source) {
  let bytes = new Uint8Array(0);
  const until = async (length) => {
    while (bytes.length < length) bytes = joined(bytes, await source.upTo(length - bytes.length));
  };
  await until(PRELUDE);
  const view = new DataView(bytes.buffer);
  const labelLength = view.getUint32(10);
  const locksLength = view.getUint32(14);
  if (labelLength <= MOST && locksLength <= MOST) await until(PRELUDE + labelLength + locksLength);
  return readEnvelopeHead(bytes);
}

/** Not every browser can iterate over a stream. */
async function* piecesOf(stream) {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (let from = 0; from < next.value.length; from += BLOCK) yield next.value.subarray(from, from + BLOCK);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function cutting(pieces) {
  let piece = new Uint8Array(0);
  const more = async () => {
    while (piece.length === 0) {
      const { done, value } = await pieces.next();
      if (done) return false;
      piece = value;
    }
    return true;
  };
  return {
    async upTo(length) {
      if (!await more()) throw new BadEnvelope('cut short');
      const bytes = piece.subarray(0, length);
      piece = piece.subarray(length);
      return bytes;
    },
    atEnd: async () => !await more(),
    stop: () => pieces.return(),
  };
}
