// A party's nonce for a draw of experts: made, sealed, opened, compared. Format: src/docs/expert-draw.md
import { base64, fromBase64, fromHex, hex, joined, lp, random, same, utf8 } from './bytes.js';
import { BrokenSeal } from './chunked.js';
import { suiteOf } from './suites.js';

export const PARTIES = ['AGENCY', 'PURCHASER', 'SUPERVISION'];
const SIZE = 32;
const suite = suiteOf('intl-1');

const sealInfo = (draw, of, to) => joined(utf8('caiflow.org/draw-nonce-seal@v1\0'), draw, lp(of), lp(to));

/** @returns {Promise<string>} hex */
export async function commitHalf(draw, of, to, half) {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', joined(utf8('caiflow.org/draw-nonce@v1\0'), draw, lp(of), lp(to), half))));
}

/**
 * @param {{commitment: string, party: string, receivers: {side: string, keys: {x25519: string, fingerprint: string}[]}[]}} shown by the task
 * @returns {Promise<{halves: object[], sealed: object[]}>} what its form holds
 */
export async function commitNonce({ commitment, party, receivers }) {
  const draw = fromHex(commitment);
  const halves = new Map(PARTIES.filter((to) => to !== party).map((to) => [to, random(SIZE)]));
  const own = joined(...halves.values());
  const form = { halves: [], sealed: [] };
  for (const [to, half] of halves) form.halves.push({ to, commitment: await commitHalf(draw, party, to, half) });
  for (const { side, keys } of receivers) {
    for (const { x25519, fingerprint } of keys) {
      const sealed = await suite.sealTo(fromBase64(x25519), sealInfo(draw, party, side), halves.get(side) ?? own);
      form.sealed.push({ to: side, fingerprint, sealed: base64(sealed) });
    }
  }
  return form;
}

/**
 * Opens the own nonce and the halves held for others; what another sealed wrongly is left empty.
 * @param {(fingerprint: string) => Promise<object | undefined>} keyOf a live key
 * @throws {BrokenSeal} when the own nonce cannot be opened
 */
export async function revealNonce({ commitment, party, sealed }, keyOf) {
  const draw = fromHex(commitment);
  const form = new Map();
  for (const one of sealed) {
    const live = await keyOf(one.fingerprint);
    if (!live) continue;
    const receivers = one.of === party ? PARTIES.filter((to) => to !== party) : [party];
    const values = await opened(draw, one, live, receivers);
    if (!values && one.of === party) throw new BrokenSeal('the own nonce');
    receivers.forEach((to, at) => form.set(`${one.of} ${to}`, { of: one.of, to, value: values ? hex(values[at]) : '' }));
  }
  return { halves: [...form.values()] };
}

async function opened(draw, { of, to, sealed, commitments }, live, receivers) {
  let bytes;
  try {
    bytes = await suite.openWith(live, sealInfo(draw, of, to), fromBase64(sealed));
  } catch (fault) {
    if (fault instanceof BrokenSeal) return undefined;
    throw fault;
  }
  if (bytes.length !== SIZE * receivers.length) return undefined;
  const values = receivers.map((_, at) => bytes.slice(at * SIZE, (at + 1) * SIZE));
  for (const [at, receiver] of receivers.entries()) {
    if (!same(utf8(await commitHalf(draw, of, receiver, values[at])), utf8(commitments[at]))) return undefined;
  }
  return values;
}
