// A bid to three authorities with small files, for the tests.
import { joined } from '../src/seal/bytes.js';
import { makeKey } from '../src/seal/keys.js';
import { joinShares, openEnvelope, openHalf, openShare, readLocks, startSealing } from '../src/seal/envelope.js';

export const CONTEXT = { project: 'CF-2026-0001', round: 1, packageNo: 2, creditCode: '91110000MA01ABCD1X', version: 1 };
export const FORM = {
  price: '1798196.00', deliveryDays: 30, smallOrMicro: true, domestic: true, contact: '王工', mobile: '13800000000',
  deposit: { amount: '20000.00', form: 'TRANSFER', voucherNo: 'V-1', account: '6222' },
};

export const aKey = async (creditCode, holder = '张三') => (await makeKey({ organisation: '某某公司', creditCode, holder })).live;

export async function people() {
  const authorities = [];
  for (const creditCode of ['A1', 'A2', 'A3']) {
    const holders = [await aKey(creditCode), await aKey(creditCode, '李四')];
    authorities.push({ creditCode, holders });
  }
  return { supplier: await aKey(CONTEXT.creditCode), authorities };
}

export function file(name, bytes, piece = 50000) {
  return {
    name,
    size: bytes.length,
    stream: () => streamOf(bytes, piece),
  };
}

export function streamOf(bytes, piece = 50000) {
  let at = 0;
  return new ReadableStream({
    pull(out) {
      if (at >= bytes.length) return out.close();
      out.enqueue(bytes.slice(at, at += piece));
      return undefined;
    },
  });
}

export async function collected(stream) {
  const parts = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value);
  return joined(...parts);
}

export function request(suite, { supplier, authorities }, files, more = {}) {
  const parts = ({ public: { fingerprint, x25519, sm2 } }) => ({ fingerprint, x25519, sm2 });
  return {
    suite, context: CONTEXT, ownKey: supplier.public, form: FORM, files,
    authorities: authorities.map(({ creditCode, holders }) => ({ creditCode, holders: holders.map(parts) })), ...more,
  };
}

export async function sealed(suite, everyone, files, more) {
  const { payload, payloadSize, finished } = startSealing(request(suite, everyone, files, more));
  const body = await collected(payload);
  const result = await finished;
  return { ...result, payloadSize, payload: body, envelope: joined(result.prelude, result.label, result.locks, body) };
}

/** As the opening does it: half one from the supplier, half two from the chosen two authorities. */
export async function halvesOf(suite, locks, { supplier, authorities }, chosen = [0, 1]) {
  const read = readLocks(locks);
  const shares = await Promise.all(chosen.map(async (i) => {
    const { x, holders } = read.authorities[i];
    const live = authorities[i].holders.at(-1);
    const { sealed: bytes } = holders.find(({ fingerprint }) => fingerprint === live.fingerprint);
    return { x, share: await openShare(suite, 'half', read.id, x, bytes, live) };
  }));
  return { halfOne: await openHalf(suite, read, supplier), halfTwo: await joinShares(shares), shares, read };
}

export async function opened(envelope, halves) {
  const files = [];
  const result = await openEnvelope(streamOf(envelope, 70001), halves, (i, bytes) => {
    files[i] = joined(files[i] ?? new Uint8Array(0), bytes);
  });
  return { ...result, files: result.form.files.map((_, i) => files[i] ?? new Uint8Array(0)) };
}

