// The two suites of primitives: intl-1 on the browser's own WebCrypto, gm-1 on the Chinese national algorithms in JavaScript.
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { sm2, sm3, sm4 } from 'sm-crypto-v2';
import { fromHex, hex, joined, same } from './bytes.js';
import { BrokenSeal } from './chunked.js';
import { hkdf } from './hkdf.js';

const TAG = 16;
export const HPKE = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const intl = {
  name: 'intl-1',
  number: 1,
  hash: async (bytes) => {
    // Chromium answers at once: without a pause the page would stand still until the last byte is sealed
    await breath();
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  },
  hkdf: (salt, input, info, length) => hkdf(hmacOf('SHA-256'), salt, input, info, length),
  publicKey: (key) => key.x25519,
  async sealTo(publicKey, info, bytes) {
    const recipientPublicKey = await HPKE.kem.deserializePublicKey(publicKey);
    const { enc, ct } = await HPKE.seal({ recipientPublicKey, info }, bytes);
    return joined(new Uint8Array(enc), new Uint8Array(ct));
  },
  async openWith(live, info, sealed) {
    const recipientKey = { privateKey: live.x25519, publicKey: await HPKE.kem.deserializePublicKey(live.public.x25519) };
    return unbroken(async () => new Uint8Array(await HPKE.open({ recipientKey, enc: sealed.slice(0, 32), info }, sealed.slice(32))));
  },
  bulk: {
    name: 'c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0',
    keyLength: 32,
    hmac: hmacOf('SHA-512'),
    async aead(key) {
      const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
      return {
        seal: async (iv, chunk) => new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, aes, chunk)),
        open: async (iv, chunk) => new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, aes, chunk)),
      };
    },
  },
};

const gm = {
  name: 'gm-1',
  number: 2,
  hash: async (bytes) => {
    await breath();
    return fromHex(sm3(bytes));
  },
  hkdf: (salt, input, info, length) => hkdf(sm3Hmac, salt, input, info, length),
  publicKey: (key) => key.sm2,
  // the library writes and reads C1 without its 04
  async sealTo(publicKey, info, bytes) {
    return fromHex(`04${sm2.doEncrypt(joined(await gm.hash(info), bytes), hex(publicKey))}`);
  },
  async openWith(live, info, sealed) {
    return unbroken(async () => {
      if (sealed[0] !== 4) throw new RangeError('C1 is not uncompressed');
      const bytes = Uint8Array.from(sm2.doDecrypt(hex(sealed.subarray(1)), hex(live.sm2), 1, { output: 'array' }));
      if (!same(bytes.subarray(0, 32), await gm.hash(info))) throw new RangeError('sealed for something else');
      return bytes.slice(32);
    });
  },
  bulk: {
    name: 'caiflow.org/chunked-encryption@v1+SM4_GCM\0',
    keyLength: 16,
    hmac: sm3Hmac,
    aead: (key) => ({
      async seal(iv, chunk) {
        await breath();
        const { output, tag } = sm4.encrypt(chunk, key, { mode: 'gcm', iv, output: 'array', outputTag: true });
        return joined(output, tag);
      },
      async open(iv, chunk) {
        await breath();
        return sm4.decrypt(chunk.subarray(0, -TAG), key, { mode: 'gcm', iv, output: 'array', tag: chunk.subarray(-TAG) });
      },
    }),
  },
};

const SUITES = [intl, gm];

/** @param {string | number} which name or number  @returns {object | undefined} */
export const suiteOf = (which) => SUITES.find((suite) => suite.name === which || suite.number === which);

function hmacOf(hash) {
  return async (key, bytes) => {
    const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytes));
  };
}

async function sm3Hmac(key, bytes) {
  return fromHex(sm3(bytes, { key }));
}

async function unbroken(open) {
  try {
    return await open();
  } catch (fault) {
    throw new BrokenSeal('sealed to another key, for something else, or changed', { cause: fault });
  }
}

const AT_ONCE = 20;
let since = 0;
let turn = Promise.resolve();

/** Lets the page draw and answer when it has calculated for 20 ms; who calls comes in turn. */
function breath() {
  turn = turn.then(() => (performance.now() - since < AT_ONCE ? undefined : pause()));
  return turn;
}

/** By a message channel, because timers rest in a hidden tab. */
async function pause() {
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  since = performance.now();
}
