// HKDF (RFC 5869) over any HMAC: the browser's own knows no SM3, and cannot expand without extracting first.
import { joined } from './bytes.js';

/** @param {(key: Uint8Array, bytes: Uint8Array) => Promise<Uint8Array>} hmac */
export async function expand(hmac, prk, info, length) {
  let bytes = new Uint8Array(0);
  let last = bytes;
  for (let i = 1; bytes.length < length; i += 1) {
    last = await hmac(prk, joined(last, info, [i]));
    bytes = joined(bytes, last);
  }
  return bytes.slice(0, length);
}

export const hkdf = async (hmac, salt, input, info, length) => expand(hmac, await hmac(salt, input), info, length);
