// C2SP chunked encryption, AEAD_AES_256_GCM (c2sp.org/chunked-encryption), as streams: the browser's side of org.caiflow.seal.ChunkedEncryption.
const NAME = new TextEncoder().encode('c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0');
const KEY = 32;
const SALT = 24;
const HEADER = SALT + 32;
const CHUNK = 16384;
const TAG = 16;

/** Another key or context, or a message that was cut, re-ordered or changed. */
export class BrokenSeal extends Error {}

/** @param {Uint8Array} key 32 bytes  @param {Uint8Array} context what the message is bound to  @returns {TransformStream} plain bytes in, sealed out */
export function sealing(key, context) {
  let cipher;
  const chunks = inChunks(CHUNK);
  return new TransformStream({
    async start(out) {
      const salt = crypto.getRandomValues(new Uint8Array(SALT));
      cipher = await derive(key, salt, context);
      out.enqueue(salt);
      out.enqueue(cipher.commitment);
    },
    async transform(bytes, out) {
      for (const chunk of chunks.add(bytes)) out.enqueue(await cipher.seal(chunk));
    },
    async flush(out) {
      out.enqueue(await cipher.seal(chunks.rest()));
    },
  });
}

/** @returns {TransformStream} sealed bytes in, plain out; what comes out has been checked, nothing comes out behind the first fault */
export function opening(key, context) {
  let cipher;
  let header = new Uint8Array(0);
  const chunks = inChunks(CHUNK + TAG);
  return new TransformStream({
    async transform(bytes, out) {
      if (!cipher) {
        header = joined(header, bytes);
        if (header.length < HEADER) return;
        cipher = await derive(key, header.slice(0, SALT), context);
        if (!same(cipher.commitment, header.subarray(SALT, HEADER))) throw new BrokenSeal('another key or another context');
        bytes = header.slice(HEADER);
      }
      for (const chunk of chunks.add(bytes)) out.enqueue(await cipher.open(chunk));
    },
    async flush(out) {
      const last = chunks.rest();
      if (!cipher) throw new BrokenSeal('the header is cut');
      if (last.length < TAG) throw new BrokenSeal('the message is cut');
      out.enqueue(await cipher.open(last));
    },
  });
}

async function derive(key, salt, context) {
  if (key.length !== KEY) throw new RangeError(`a key of ${KEY} bytes is needed, not of ${key.length}`);
  const info = joined(NAME, salt, context);
  const prk = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-512' }, false, ['sign']);
  const first = await hmac(prk, joined(info, [1]));
  const bytes = joined(first, await hmac(prk, joined(first, info, [2])));
  const aes = await crypto.subtle.importKey('raw', bytes.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const base = bytes.slice(32, 44);
  let number = 0n;
  const next = () => {
    const iv = base.slice();
    for (let i = 0; i < 8; i += 1) iv[iv.length - 1 - i] ^= Number((number >> BigInt(8 * i)) & 0xffn);
    number += 1n;
    return { name: 'AES-GCM', iv, tagLength: 8 * TAG };
  };
  return {
    commitment: bytes.slice(44, 76),
    seal: async (chunk) => new Uint8Array(await crypto.subtle.encrypt(next(), aes, chunk)),
    open: async (chunk) => {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(next(), aes, chunk));
      } catch {
        throw new BrokenSeal(`chunk ${number - 1n} was changed`);
      }
    },
  };
}

/** Cuts what comes in into full chunks; the rest, always shorter, is the last one. */
function inChunks(size) {
  const chunk = new Uint8Array(size);
  let filled = 0;
  return {
    * add(bytes) {
      for (let from = 0; from < bytes.length;) {
        const part = bytes.subarray(from, from + size - filled);
        chunk.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === size) {
          filled = 0;
          yield chunk.slice();
        }
      }
    },
    rest: () => chunk.slice(0, filled),
  };
}

async function hmac(key, bytes) {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
}

function joined(...parts) {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function same(one, other) {
  return one.reduce((difference, byte, i) => difference | (byte ^ other[i]), 0) === 0;
}
