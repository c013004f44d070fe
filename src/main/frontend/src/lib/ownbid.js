// A bid of one's own, found with the keys of this browser: what the platform keeps of it and cannot read.
import { ask } from './ask.js';
import { fromBase64, textOf, utf8 } from '../seal/bytes.js';
import { lookupToken } from '../seal/keys.js';
import { suiteOf } from '../seal/suites.js';

const LETTER = utf8('caiflow.org/letter@v1\0');
const SIGNED = ['format', 'no', 'project', 'round', 'packageNo', 'packageName', 'supplier', 'creditCode', 'version', 'suite', 'envelopeHash', 'formHash',
  'size', 'receivedAt', 'deadline'];

export const tokenOf = (live, { project, round, packageNo }) => lookupToken(live, project, round, packageNo);

/**
 * @param {{project: string, round: number, packageNo: number, packageId: number}} slot
 * @param {object[]} keys with live, as keysOf gives them
 * @returns {Promise<object[]>} {key, token, version, suite, locks, withdrawn, released, receipt}; those that stand first
 */
export async function ownBids(slot, keys) {
  const found = await Promise.all(keys.filter(({ live }) => live).map((key) => ownBid(slot, key)));
  return found.filter(Boolean).sort((one, other) => Number(one.withdrawn) - Number(other.withdrawn));
}

export async function ownBid(slot, key, options) {
  const token = await tokenOf(key.live, slot);
  const own = await ask('POST', `/api/v1/packages/${slot.packageId}/bids/own`, { token }, options);
  if (!own) return undefined;
  const letter = JSON.parse(textOf(await suiteOf(own.suite).openWith(key.live, LETTER, fromBase64(own.own))));
  return { ...own, key, token, locks: fromBase64(own.locks), receipt: letter.receipt };
}

/** @returns {Promise<boolean | undefined>} whether the platform's signature holds; undefined where this browser cannot tell */
export async function signatureHolds(receipt) {
  const text = SIGNED.map((name) => `${name}: ${receipt[name]}\n`).join('');
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64(receipt.platformKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, fromBase64(receipt.signature), utf8(text));
  } catch {
    return undefined;
  }
}
