// Prelude, label and locks of an envelope: written and read strictly.
import { fromHex, hex, joined, lp, same, textOf, u16, u32, u64, u8, utf8 } from './bytes.js';
import { sealedLength } from './chunked.js';
import { suiteOf } from './suites.js';

const MAGIC = utf8('CAIFBID1');
export const PRELUDE = MAGIC.length + 10;
export const MOST = 65536;
const MOST_FORM = 1048576;
const HASH = 32;

/** Bytes that are no envelope of this format. */
export class BadEnvelope extends Error {}

/** @param {{project: string, round: number, packageNo: number, creditCode: string, version: number}} context */
export const contextBytes = ({ project, round, packageNo, creditCode, version }) =>
  joined(lp(project), u16(round), u16(packageNo), lp(creditCode), u32(version));

export function writeLabel({ context, formHash, lengths }) {
  return joined(contextBytes(context), formHash, u16(lengths.length), ...lengths.map(u64));
}

export function writeLocks({ id, halfCommitment, sealedHalf, authorities }) {
  return joined(id, halfCommitment, lp(sealedHalf), u8(authorities.length), ...authorities.map(({ x, creditCode, commitment, holders }) =>
    joined(u8(x), lp(creditCode), commitment, u8(holders.length), ...holders.map(({ fingerprint, sealed }) => joined(fromHex(fingerprint), lp(sealed))))));
}

export const writePrelude = (suite, label, locks) => joined(MAGIC, u16(suite.number), u32(label.length), u32(locks.length));

/**
 * @param {Uint8Array} bytes an envelope, or at least its head
 * @returns {{suite: string, label: object, locks: object, bytes: {prelude: Uint8Array, label: Uint8Array, locks: Uint8Array}, length: number, size: number}}
 * length of the head, size of the whole envelope
 * @throws {BadEnvelope}
 */
export function readEnvelopeHead(bytes) {
  const head = reading(bytes);
  demand(same(head.take(MAGIC.length), MAGIC), 'not an envelope');
  const suite = suiteOf(head.u16());
  demand(suite, 'an unknown suite');
  const labelLength = head.u32();
  const locksLength = head.u32();
  demand(labelLength <= MOST, 'the label is too long');
  demand(locksLength <= MOST, 'the locks are too long');
  const label = head.take(labelLength);
  const locks = head.take(locksLength);
  const length = PRELUDE + labelLength + locksLength;
  const read = { label: readLabel(label), locks: readLocks(locks) };
  const size = read.label.lengths.reduce((sum, plain) => sum + sealedLength(plain), length);
  demand(Number.isSafeInteger(size), 'a length is too large');
  return { suite: suite.name, ...read, bytes: { prelude: bytes.slice(0, PRELUDE), label, locks }, length, size };
}

/** @throws {BadEnvelope} */
export function readLabel(bytes) {
  demand(bytes.length <= MOST, 'the label is too long');
  const label = reading(bytes);
  const context = { project: label.text(), round: label.u16(), packageNo: label.u16(), creditCode: label.text(), version: label.u32() };
  demand(context.version >= 1, 'versions count from 1');
  const formHash = label.take(HASH);
  const lengths = label.list(label.u16(), 2, 200, 'messages', label.u64);
  demand(lengths.at(-1) <= MOST_FORM, 'the form is too long');
  label.end('label');
  return { context, formHash, lengths };
}

/** @throws {BadEnvelope} */
export function readLocks(bytes) {
  demand(bytes.length <= MOST, 'the locks are too long');
  const locks = reading(bytes);
  const id = locks.take(32);
  const halfCommitment = locks.take(HASH);
  const sealedHalf = locks.lp();
  const authorities = locks.list(locks.u8(), 3, 3, 'authorities', () => ({
    x: locks.u8(), creditCode: locks.text(), commitment: locks.take(HASH),
    holders: locks.list(locks.u8(), 1, 20, 'holders', () => ({ fingerprint: hex(locks.take(HASH)), sealed: locks.lp() })),
  }));
  const xs = authorities.map(({ x }) => x);
  demand(!xs.includes(0) && new Set(xs).size === xs.length, 'shares without a number of their own');
  locks.end('locks');
  return { id, halfCommitment, sealedHalf, authorities };
}

function reading(bytes) {
  let at = 0;
  const take = (length) => {
    demand(length <= bytes.length - at, 'cut short');
    at += length;
    return bytes.slice(at - length, at);
  };
  const unsigned = (width) => () => take(width).reduce((number, byte) => number * 256 + byte, 0);
  const own = {
    take,
    u8: unsigned(1),
    u16: unsigned(2),
    u32: unsigned(4),
    u64: () => {
      const number = unsigned(8)();
      demand(Number.isSafeInteger(number), 'a length is too large');
      return number;
    },
    lp: () => take(own.u16()),
    text: () => {
      const value = own.lp();
      try {
        return textOf(value);
      } catch {
        throw new BadEnvelope('a text is not UTF-8');
      }
    },
    list(count, least, most, what, read) {
      demand(count >= least && count <= most, `${count} ${what}`);
      return Array.from({ length: count }, read);
    },
    end: (what) => demand(at === bytes.length, `bytes behind the ${what}`),
  };
  return own;
}

function demand(good, reason) {
  if (!good) throw new BadEnvelope(reason);
}
