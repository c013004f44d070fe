// A person's key for an organisation: made, kept in a file under a passphrase, taken into the browser without a way out again.
import { sm2 } from 'sm-crypto-v2';
import { base64, fromBase64, fromHex, hex, joined, lp, random, same, u16, utf8 } from './bytes.js';

const FORMAT = 'caiflow-key@1';
const KDF = 'PBKDF2-HMAC-SHA256';
const ITERATIONS = 600000;
const FEWEST = 100000;
const MOST = 10000000;
const SECRET = 32;
const PKCS8_X25519 = fromHex('302e020100300506032b656e04220420');

/** The passphrase does not open this key file; a damaged secret looks the same. */
export class WrongPassphrase extends Error {}

/** Not a key file, or one whose parts do not belong together. */
export class BadKeyFile extends Error {}

/**
 * @typedef {object} LiveKey
 * @property {string} fingerprint hex
 * @property {string} organisation
 * @property {string} creditCode
 * @property {string} holder
 * @property {string} createdAt
 * @property {{x25519: Uint8Array, sm2: Uint8Array, fingerprint: string}} public
 * @property {CryptoKey} x25519 non-extractable
 * @property {CryptoKey} lookup non-extractable
 * @property {Uint8Array} sm2 the scalar: no browser keeps SM2 keys
 */

/**
 * @param {{organisation: string, creditCode: string, holder: string}} names
 * @returns {Promise<{file: (passphrase: string) => Promise<string>, public: LiveKey['public'], live: LiveKey}>} file can be written once, then the secrets are wiped
 */
export async function makeKey({ organisation, creditCode, holder }, { iterations = ITERATIONS } = {}) {
  const pair = await crypto.subtle.generateKey('X25519', true, ['deriveBits']);
  const secrets = {
    x25519: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)).slice(-SECRET),
    sm2: fromHex(sm2.generateKeyPairHex().privateKey),
    lookup: random(SECRET),
  };
  const names = { organisation, creditCode, holder, createdAt: new Date().toISOString() };
  const live = await liveKey(names, secrets);
  let written = false;
  return {
    live,
    public: live.public,
    async file(passphrase) {
      if (written) throw new Error('the key file was written already');
      const text = await wrapped(names, live.public, secrets, passphrase, iterations);
      written = true;
      Object.values(secrets).forEach((secret) => secret.fill(0));
      return text;
    },
  };
}

/** @returns {Promise<LiveKey>}  @throws {WrongPassphrase | BadKeyFile} */
export async function openKeyFile(text, passphrase) {
  const { names, secrets } = await unwrapKeyFile(text, passphrase);
  const live = await liveKey(names, secrets);
  Object.values(secrets).forEach((secret) => secret.fill(0));
  return live;
}

/** For tools that need the secrets themselves; pages use openKeyFile.  @throws {WrongPassphrase | BadKeyFile} */
export async function unwrapKeyFile(text, passphrase) {
  const { names, told, kdf, iv, sealed } = readKeyFile(text);
  if (await fingerprintOf(told) !== told.fingerprint) throw new BadKeyFile('the fingerprint is of other keys');
  const key = await passphraseKey(passphrase, kdf.salt, kdf.iterations, 'decrypt');
  let bytes;
  try {
    bytes = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(told.fingerprint) }, key, sealed));
  } catch {
    throw new WrongPassphrase('the passphrase does not open the key');
  }
  const secrets = { x25519: bytes.slice(0, SECRET), sm2: bytes.slice(SECRET, 2 * SECRET), lookup: bytes.slice(2 * SECRET) };
  bytes.fill(0);
  const real = await publicOf(secrets).catch(() => {
    throw new BadKeyFile('the secret is no key');
  });
  if (!same(real.x25519, told.x25519) || !same(real.sm2, told.sm2)) throw new BadKeyFile('the public parts are of another key');
  return { names, public: real, secrets };
}

/** @param {{x25519: Uint8Array, sm2: Uint8Array, lookup: Uint8Array}} secrets copied, not kept  @returns {Promise<LiveKey>} */
export async function liveKey(names, secrets) {
  const parts = await publicOf(secrets);
  return {
    ...names,
    fingerprint: parts.fingerprint,
    public: parts,
    x25519: await privateKey(secrets.x25519, false),
    lookup: await crypto.subtle.importKey('raw', secrets.lookup, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    sm2: secrets.sm2.slice(),
  };
}

/** @param {{x25519: Uint8Array, sm2: Uint8Array}} publicParts  @returns {Promise<string>} hex */
export async function fingerprintOf(publicParts) {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', joined(utf8('caiflow.org/key@v1\0'), lp(publicParts.x25519), lp(publicParts.sm2)))));
}

/** @returns {Promise<string>} hex; the platform keeps only the hash of its bytes */
export async function lookupToken(live, project, round, packageNo) {
  const slot = joined(utf8('caiflow.org/slot@v1\0'), lp(project), u16(round), u16(packageNo));
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', live.lookup, slot)));
}

async function publicOf(secrets) {
  const { x } = await crypto.subtle.exportKey('jwk', await privateKey(secrets.x25519, true));
  const x25519 = fromBase64(`${x.replaceAll('-', '+').replaceAll('_', '/')}=`);
  const point = fromHex(sm2.getPublicKeyFromPrivateKey(hex(secrets.sm2)));
  return { x25519, sm2: point, fingerprint: await fingerprintOf({ x25519, sm2: point }) };
}

const privateKey = (secret, extractable) =>
  crypto.subtle.importKey('pkcs8', joined(PKCS8_X25519, secret), 'X25519', extractable, ['deriveBits']);

async function wrapped(names, parts, secrets, passphrase, iterations) {
  const salt = random(16);
  const iv = random(12);
  const key = await passphraseKey(passphrase, salt, iterations, 'encrypt');
  const plain = joined(secrets.x25519, secrets.sm2, secrets.lookup);
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(parts.fingerprint) }, key, plain);
  plain.fill(0);
  return JSON.stringify({
    format: FORMAT, ...names, x25519: base64(parts.x25519), sm2: base64(parts.sm2), fingerprint: parts.fingerprint,
    kdf: { name: KDF, iterations, salt: base64(salt) }, iv: base64(iv), secret: base64(new Uint8Array(secret)),
  }, null, 2);
}

async function passphraseKey(passphrase, salt, iterations, usage) {
  const material = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, [usage]);
}

const bound = (fingerprint) => joined(utf8(`${FORMAT}\0`), fromHex(fingerprint));

function readKeyFile(text) {
  try {
    const file = JSON.parse(text);
    const { format, organisation, creditCode, holder, createdAt, kdf } = file;
    const names = { organisation, creditCode, holder, createdAt };
    need(format === FORMAT, 'format');
    for (const [name, value] of Object.entries(names)) need(typeof value === 'string', name);
    need(kdf.name === KDF, 'kdf');
    need(Number.isInteger(kdf.iterations) && kdf.iterations >= FEWEST && kdf.iterations <= MOST, 'iterations');
    return {
      names,
      told: { x25519: sized(file.x25519, 32), sm2: sized(file.sm2, 65), fingerprint: hex(length(fromHex(file.fingerprint), 32)) },
      kdf: { iterations: kdf.iterations, salt: sized(kdf.salt, 16) },
      iv: sized(file.iv, 12),
      sealed: sized(file.secret, 3 * SECRET + 16),
    };
  } catch (fault) {
    throw new BadKeyFile(`not a key file: ${fault.message}`);
  }
}

const sized = (text, bytes) => length(fromBase64(text), bytes);

function length(bytes, wanted) {
  need(bytes.length === wanted, `${bytes.length} bytes where ${wanted} belong`);
  return bytes;
}

function need(good, what) {
  if (!good) throw new TypeError(what);
}
