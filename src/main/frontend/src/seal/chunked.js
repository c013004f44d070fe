// C2SP chunked encryption (c2sp.org/chunked-encryption) as streams, over the cipher of a suite: the browser's side of org.caiflow.seal.ChunkedEncryption.
import { inPieces, joined, random, same, utf8 } from './bytes.js';
import { expand } from './hkdf.js';

const KEY = 32;
const NONCE = 12;
const SALT = 24;
const HEADER = SALT + 32;
const CHUNK = 16384;
const TAG = 16;

/** Another key or context, or a message that was cut, re-ordered or changed. */
export class BrokenSeal extends Error {}

/** @param {number} length of the plaintext  @returns {number} bytes of the sealed message */
export const sealedLength = (length) => HEADER + length + TAG * (Math.floor(length / CHUNK) + 1);

/**
 * @param {object} cipher the bulk cipher of a suite
 * @param {Uint8Array} key 32 bytes
 * @param {Uint8Array} context what the message is bound to
 * @returns {Promise<{header: Uint8Array, add: (bytes: Uint8Array) => Promise<Uint8Array>, rest: () => Promise<Uint8Array>}>}
 */
export async function sealer(cipher, key, context) {
  const salt = random(SALT);
  const { commitment, seal } = await derive(cipher, key, salt, context);
  const chunks = inPieces(CHUNK);
  return {
    header: joined(salt, commitment),
    add: async (bytes) => joined(...await Promise.all(Array.from(chunks.add(bytes), seal))),
    rest: () => seal(chunks.rest()),
  };
}

/** What comes out has been checked, nothing comes out behind the first fault. */
export function opener(cipher, key, context) {
  let open;
  let header = new Uint8Array(0);
  const chunks = inPieces(CHUNK + TAG);
  return {
    async add(bytes) {
      if (!open) {
        header = joined(header, bytes);
        if (header.length < HEADER) return new Uint8Array(0);
        const derived = await derive(cipher, key, header.slice(0, SALT), context);
        if (!same(derived.commitment, header.subarray(SALT, HEADER))) throw new BrokenSeal('another key or another context');
        open = derived.open;
        bytes = header.subarray(HEADER);
      }
      return joined(...await Promise.all(Array.from(chunks.add(bytes), open)));
    },
    async rest() {
      const last = chunks.rest();
      if (!open) throw new BrokenSeal('the header is cut');
      if (last.length < TAG) throw new BrokenSeal('the message is cut');
      return open(last);
    },
  };
}

/** @returns {TransformStream} plain bytes in, sealed out */
export function sealing(cipher, key, context) {
  let message;
  return new TransformStream({
    async start(out) {
      message = await sealer(cipher, key, context);
      out.enqueue(message.header);
    },
    transform: async (bytes, out) => give(await message.add(bytes), out),
    flush: async (out) => give(await message.rest(), out),
  });
}

/** @returns {TransformStream} sealed bytes in, plain out */
export function opening(cipher, key, context) {
  const message = opener(cipher, key, context);
  return new TransformStream({
    transform: async (bytes, out) => give(await message.add(bytes), out),
    flush: async (out) => give(await message.rest(), out),
  });
}

function give(bytes, out) {
  if (bytes.length) out.enqueue(bytes);
}

async function derive(cipher, key, salt, context) {
  if (key.length !== KEY) throw new RangeError(`a key of ${KEY} bytes is needed, not of ${key.length}`);
  const bytes = await expand(cipher.hmac, key, joined(utf8(cipher.name), salt, context), cipher.keyLength + NONCE + 32);
  const aead = await cipher.aead(bytes.slice(0, cipher.keyLength));
  const base = bytes.slice(cipher.keyLength, cipher.keyLength + NONCE);
  let number = 0;
  const next = () => {
    const iv = base.slice();
    for (let i = NONCE - 1, rest = number; rest > 0; i -= 1, rest = Math.floor(rest / 256)) iv[i] ^= rest % 256;
    number += 1;
    return iv;
  };
  return {
    commitment: bytes.slice(cipher.keyLength + NONCE),
    seal: (chunk) => aead.seal(next(), chunk),
    open: async (chunk) => {
      const which = number;
      try {
        return await aead.open(next(), chunk);
      } catch {
        throw new BrokenSeal(`chunk ${which} was changed`);
      }
    },
  };
}
