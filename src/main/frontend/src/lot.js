// Runs a draw of experts again from its bundle, in the visitor's browser. Format: src/docs/expert-draw.md
import { fromHex, hex, joined, lp, same, u16, u32, u64, u8, utf8 } from './seal/bytes.js';
import { commitHalf, PARTIES } from './seal/nonce.js';

export const CHECKS = ['commitment', 'nonces', 'chain', 'order', 'barred', 'seated'];

const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));

async function hmac(key) {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (...message) => new Uint8Array(await crypto.subtle.sign('HMAC', imported, joined(...message)));
}

const compare = (one, other) => {
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return one[i] - other[i];
  return 0;
};

/**
 * @param {object} bundle
 * @param {(done: number, all: number) => void} [told] how far it is
 * @returns {Promise<{check: string, holds: boolean, detail: string}[]>}
 */
export async function runAgain(bundle, told = () => {}) {
  const found = [];
  const add = (check, holds, detail) => found.push({ check, holds, detail: String(detail) });
  told(0, CHECKS.length);
  add('commitment', await commitmentOf(bundle) === bundle.commitment && isSorted(bundle.pool), bundle.commitment);
  told(1, CHECKS.length);
  add('nonces', await noncesMatch(bundle), bundle.nonces.length);
  told(2, CHECKS.length);
  add('chain', await isChained(bundle), bundle.rounds.length);
  told(3, CHECKS.length);
  const again = await callsOf(bundle);
  const said = bundle.rounds.map(({ called }) => called.map(({ label, stratum }) => ({ label, stratum })));
  add('order', JSON.stringify(again) === JSON.stringify(said), said.flat().length);
  told(4, CHECKS.length);
  const barred = new Set(bundle.pool.filter((entry) => entry.barred).map(({ label }) => label));
  const called = said.flat().map(({ label }) => label);
  add('barred', called.every((label) => !barred.has(label)) && new Set(called).size === called.length, barred.size);
  told(5, CHECKS.length);
  add('seated', await areSeated(bundle), bundle.seated.length);
  told(6, CHECKS.length);
  return found;
}

const isSorted = (pool) => pool.every(({ label }, at) => at === 0 || pool[at - 1].label < label);

async function commitmentOf({ rules, pool }) {
  const rulesHash = await sha256(utf8('caiflow.org/draw-rules@v1\0'), lp(rules.project), u64(rules.packageId), u16(rules.round),
    u64(Date.parse(rules.frozenAt)), u16(rules.strata.length), ...rules.strata.map(({ code, needed }) => joined(lp(code), u16(needed))),
    u8(rules.parties.length), ...rules.parties.map(({ party, creditCode }) => joined(lp(party), lp(creditCode))),
    u32(rules.chainLength), fromHex(rules.chainHead));
  return hex(await sha256(utf8('caiflow.org/draw-commitment@v1\0'), rulesHash, await rootOf(pool), u32(pool.length)));
}

async function rootOf(pool) {
  if (!pool.length) return sha256();
  let row = [];
  for (const { label, strata, barred } of pool) row.push(await sha256(u8(0), fromHex(label), u8(strata.length), ...strata.map((code) => lp(code)), lp(barred ?? '')));
  while (row.length > 1) {
    const next = [];
    for (let i = 0; i + 1 < row.length; i += 2) next.push(await sha256(u8(1), row[i], row[i + 1]));
    if (row.length % 2) next.push(row.at(-1));
    row = next;
  }
  return row[0];
}

async function noncesMatch({ commitment, nonces }) {
  if (nonces.map(({ party }) => party).join() !== PARTIES.join()) return false;
  for (const { party, halves } of nonces) {
    if (halves.map(({ to }) => to).join() !== PARTIES.filter((to) => to !== party).join()) return false;
    for (const half of halves) {
      if (await commitHalf(fromHex(commitment), party, half.to, fromHex(half.value)) !== half.commitment) return false;
    }
  }
  return true;
}

async function isChained({ rules, rounds }) {
  let before = fromHex(rules.chainHead);
  for (const { code } of rounds) {
    if (!same(await sha256(fromHex(code)), before)) return false;
    before = fromHex(code);
  }
  return rounds.length <= rules.chainLength;
}

/** Who has to be called in each round. */
async function callsOf({ rules, pool, nonces, rounds }) {
  const randomness = joined(...nonces.map(({ halves: [one, other] }) => fromHex(one.value).map((byte, i) => byte ^ fromHex(other.value)[i])));
  const answers = rounds.flatMap(({ called }) => called);
  const taken = new Set();
  const all = [];
  for (const { code, at } of rounds) {
    const picks = [];
    for (const stratum of rules.strata) {
      const sits = answers.filter((call) => call.stratum === stratum.code && call.answer === 'ACCEPTED' && call.answeredAt
        && Date.parse(call.answeredAt) <= Date.parse(at) && !(call.leftAt && Date.parse(call.leftAt) <= Date.parse(at))).length;
      const left = stratum.needed - sits;
      if (left > 0) picks.push(...await first(fromHex(code), randomness, stratum.code, pool, taken, left));
    }
    all.push(picks);
  }
  return all;
}

async function first(code, randomness, stratum, pool, taken, count) {
  const prk = await (await hmac(code))(randomness, utf8(stratum));
  const position = await hmac(prk);
  const places = [];
  for (const { label, strata, barred } of pool) {
    if (!barred && !taken.has(label) && strata.includes(stratum)) places.push({ label, at: await position(fromHex(label), u8(1)) });
  }
  const picked = places.sort((one, other) => compare(one.at, other.at)).slice(0, count);
  picked.forEach(({ label }) => taken.add(label));
  return picked.map(({ label }) => ({ label, stratum }));
}

async function areSeated({ rounds, seated }) {
  const sat = rounds.flatMap(({ called }) => called).filter(({ answer, leftAt }) => answer === 'ACCEPTED' && !leftAt);
  if (sat.map(({ seat, label }) => seat + label).sort().join() !== seated.map(({ seat, label }) => seat + label).sort().join()) return false;
  for (const { label, salt, number, name } of seated) {
    if (hex(await sha256(utf8('caiflow.org/draw-label@v1\0'), fromHex(salt), lp(number), lp(name))) !== label) return false;
  }
  return true;
}
