// The published vectors against the browser's code; run by node and, bundled, by a browser.
import { shake128 } from '@noble/hashes/sha3';
import { sm2, sm3, sm4 } from 'sm-crypto-v2';
import { fromHex, hex, joined, utf8 } from '../src/seal/bytes.js';
import { BrokenSeal, opening } from '../src/seal/chunked.js';
import { HPKE, suiteOf } from '../src/seal/suites.js';

const bytesOf = (text) => fromHex((text ?? '').toLowerCase());

/** Fed in uneven pieces, as a network does. */
export async function through(transform, bytes) {
  const given = [];
  let from = 0;
  let size = 1;
  const pieces = new ReadableStream({
    pull(out) {
      if (from >= bytes.length) return out.close();
      out.enqueue(bytes.subarray(from, from + size));
      from += size;
      size = (size * 7) % 40000 + 1;
      return undefined;
    },
  });
  const reader = pieces.pipeThrough(transform).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) given.push(next.value);
  } catch (fault) {
    return { fault, bytes: joined(...given) };
  }
  return { fault: null, bytes: joined(...given) };
}

/** C2SP chunked encryption with AES-256-GCM, Wycheproof. */
export function chunkedChecks(vectors) {
  return vectors.testGroups.flatMap((group) => group.tests).map((one) => check(`chunked ${one.tcId}: ${one.comment}`, async () => {
    const inflated = new Blob([bytesOf(one.ct)]).stream().pipeThrough(new DecompressionStream('deflate'));
    const sealed = new Uint8Array(await new Response(inflated).arrayBuffer());
    const { fault, bytes } = await through(opening(suiteOf('intl-1').bulk, bytesOf(one.key), bytesOf(one.ctx)), sealed);
    must((fault === null) === (one.result === 'valid'), String(fault));
    must(fault === null || fault instanceof BrokenSeal || fault instanceof RangeError, String(fault));
    must(bytes.length <= (one.msgLength ?? 0), 'bytes behind the fault');
    if (one.result === 'valid') must(hex(new Uint8Array(await crypto.subtle.digest('SHA-512', bytes))) === one.msgSha512, 'another message');
  }));
}

/** RFC 9180 base mode of our suite, in the condensed form whose sequence of draws shared/vectors/README.md tells. */
export function hpkeChecks(vectors) {
  const one = vectors.find(({ mode, kem_id, kdf_id, aead_id }) => mode === 0 && kem_id === 0x20 && kdf_id === 1 && aead_id === 2);
  const keys = async (ikm) => HPKE.kem.deriveKeyPair(bytesOf(ikm));
  const contexts = async () => {
    const recipient = await keys(one.ikmR);
    const info = bytesOf(one.info);
    const sender = await HPKE.createSenderContext({ recipientPublicKey: recipient.publicKey, info, ekm: await keys(one.ikmE) });
    return { sender, recipient: await HPKE.createRecipientContext({ recipientKey: recipient, enc: bytesOf(one.enc), info }) };
  };
  return [
    check('hpke: keys derived', async () => {
      const { privateKey, publicKey } = await keys(one.ikmR);
      equal(await HPKE.kem.serializePrivateKey(privateKey), one.skRm);
      equal(await HPKE.kem.serializePublicKey(publicKey), one.pkRm);
    }),
    check('hpke: encapsulated key', async () => equal((await contexts()).sender.enc, one.enc)),
    check('hpke: a thousand encryptions, opened again', async () => {
      const { sender, recipient } = await contexts();
      const source = shake128.create({});
      const sink = shake128.create({ dkLen: 16 });
      const draw = () => source.xof(source.xof(1)[0]);
      for (let i = 0; i < 1000; i += 1) {
        const aad = draw();
        const plain = draw();
        const sealed = new Uint8Array(await sender.seal(plain, aad));
        equal(await recipient.open(sealed, aad), hex(plain));
        sink.update(sealed);
      }
      equal(sink.digest(), one.encryptions_accumulated);
    }),
    check('hpke: opened with a private key that cannot leave the browser', async () => {
      const { privateKey, publicKey } = await keys(one.ikmR);
      const locked = await crypto.subtle.importKey('pkcs8', await crypto.subtle.exportKey('pkcs8', privateKey), 'X25519', false, ['deriveBits']);
      const live = { x25519: locked, public: { x25519: new Uint8Array(await HPKE.kem.serializePublicKey(publicKey)) } };
      const sealed = await suiteOf('intl-1').sealTo(live.public.x25519, utf8('info'), utf8('data'));
      equal(await suiteOf('intl-1').openWith(live, utf8('info'), sealed), hex(utf8('data')));
    }),
  ];
}

// GB/T 32918.5-2017, annex C: encryption on the recommended curve
const ANNEX_C = {
  secret: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  point: '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  c1: '04ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0',
  c3: '59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766',
  c2: '21886ca989ca9c7d58087307ca93092d651efa',
};

/** SM2, SM3, SM4. The fp256 example of GM/T 0003 is on a curve that is not ours and that no library offers. */
export function smChecks({ vectors, gcm }) {
  const ours = ({ ivSize, tagSize, keySize }) => ivSize === 96 && tagSize === 128 && keySize === 128;
  return [
    check('sm2: decrypts the example of GB/T 32918.5', () => {
      must(sm2.getPublicKeyFromPrivateKey(ANNEX_C.secret) === ANNEX_C.point, 'another point');
      equal(sm2.doDecrypt(ANNEX_C.c1 + ANNEX_C.c3 + ANNEX_C.c2, ANNEX_C.secret, 1, { output: 'array' }), hex(utf8('encryption standard')));
    }),
    ...vectors.sm3.map((one) => check(`sm3: ${one.msg_ascii}`, () => must(sm3(utf8(one.msg_ascii)) === one.digest, 'another hash'))),
    ...vectors.sm4_ecb.map((one) => check('sm4: one block', () =>
      equal(sm4.encrypt(bytesOf(one.pt), bytesOf(one.key), { padding: 'none', mode: 'ecb', output: 'array' }), one.ct))),
    ...gcm.testGroups.filter(ours).flatMap((group) => group.tests).map((one) => check(`sm4-gcm ${one.tcId}: ${one.comment}`, async () => {
      const aad = bytesOf(one.aad);
      const options = { mode: 'gcm', iv: bytesOf(one.iv), output: 'array', associatedData: aad };
      const opened = await faultOr(() => sm4.decrypt(bytesOf(one.ct), bytesOf(one.key), { ...options, tag: bytesOf(one.tag) }));
      must((opened instanceof Error) === (one.result === 'invalid'), String(opened));
      if (one.result === 'invalid') return;
      equal(opened, one.msg);
      const { output, tag } = sm4.encrypt(bytesOf(one.msg), bytesOf(one.key), { ...options, outputTag: true });
      equal(joined(output, tag), one.ct + one.tag);
      if (aad.length) return;
      const own = await suiteOf('gm-1').bulk.aead(bytesOf(one.key));
      equal(await own.seal(bytesOf(one.iv), bytesOf(one.msg)), one.ct + one.tag);
      equal(await own.open(bytesOf(one.iv), bytesOf(one.ct + one.tag)), one.msg);
    })),
  ];
}

/** @returns {Promise<{passed: number, failed: string[]}>} */
export async function runAll(checks) {
  const failed = [];
  for (const { name, run } of checks) {
    const outcome = await faultOr(run);
    if (outcome instanceof Error) failed.push(`${name}: ${outcome.message}`);
  }
  return { passed: checks.length - failed.length, failed };
}

const check = (name, run) => ({ name, run });

async function faultOr(act) {
  try {
    return await act();
  } catch (fault) {
    return fault;
  }
}

function must(good, what) {
  if (!good) throw new Error(what);
}

const equal = (bytes, expected) => must(hex(new Uint8Array(bytes)) === expected, `${hex(new Uint8Array(bytes))} instead of ${expected}`);
