// The two halves of an envelope's key and the shares of the second: split, sealed, opened, compared.
import { combine } from 'shamir-secret-sharing';
import { joined, random, same, u8, utf8 } from './bytes.js';
import { suiteOf } from './suites.js';

const ENVELOPE = 'caiflow.org/bid-envelope@v1';
const LENGTH = 32;
const SHARE = { half: ENVELOPE, slip: 'caiflow.org/bid-slip@v1' };

const text = (name, ...parts) => joined(utf8(`${name}\0`), ...parts);

/**
 * At the places 1, 2 and 3, where the platform's own shares lie too: an envelope with others would be told from a decoy and cannot be opened.
 * @returns {Promise<{x: number, share: Uint8Array}[]>} three, of which two join
 */
export async function splitSecret(secret) {
  const slope = random(secret.length);
  const shares = [1, 2, 3].map((x) => ({ x, share: secret.map((byte, at) => byte ^ times(x, slope[at])) }));
  slope.fill(0);
  return shares;
}

/** Product in the field of AES, without a branch on the bytes. */
function times(one, other) {
  let product = 0;
  for (let power = other, bit = 0; bit < 8; bit += 1) {
    product ^= power & -((one >> bit) & 1);
    power = ((power << 1) ^ (0x11b & -(power >> 7))) & 0xff;
  }
  return product;
}

/** @param {{x: number, share: Uint8Array}[]} shares two or more */
export const joinShares = (shares) => combine(shares.map(({ x, share }) => joined(share, u8(x))));

export const commitHalf = (suite, id, half) => suiteOf(suite).hash(text(`${ENVELOPE} half-commitment`, id, half));

/** @param {'half' | 'slip'} kind  @param {Uint8Array} id of the envelope or of the slip */
export const commitShare = (suite, kind, id, x, share) => suiteOf(suite).hash(text(`${SHARE[kind]} share-commitment`, id, u8(x), share));

export const sealHalf = (suite, id, half, ownKey) => sealTo(suite, ownKey, text(`${ENVELOPE} half`, id), half);

export const sealShare = (suite, kind, id, x, share, key) => sealTo(suite, key, text(`${SHARE[kind]} share`, id, u8(x)), share);

/**
 * Checks the seal, not the commitment.
 * @returns {Promise<Uint8Array>}
 * @throws {import('./chunked.js').BrokenSeal}
 */
export const openHalf = (suite, locks, live) => suiteOf(suite).openWith(live, text(`${ENVELOPE} half`, locks.id), locks.sealedHalf);

/** As openHalf. */
export const openShare = (suite, kind, id, x, sealed, live) => suiteOf(suite).openWith(live, text(`${SHARE[kind]} share`, id, u8(x)), sealed);

/** @returns {Promise<boolean>} */
export const checkHalf = async (suite, locks, half) => half.length === LENGTH && same(await commitHalf(suite, locks.id, half), locks.halfCommitment);

/** @returns {Promise<boolean>} */
export const checkShare = async (suite, kind, id, x, share, commitment) =>
  share.length === LENGTH && same(await commitShare(suite, kind, id, x, share), commitment);

function sealTo(suite, key, info, bytes) {
  const one = suiteOf(suite);
  return one.sealTo(one.publicKey(key), info, bytes);
}
