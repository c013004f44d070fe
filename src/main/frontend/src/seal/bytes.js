// Bytes as the format writes them: big-endian integers, lp(x), hex and base64.
const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text) => encoder.encode(text);

/** @throws {TypeError} when the bytes are not UTF-8 */
export const textOf = (bytes) => strict.decode(bytes);

export function joined(...parts) {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export const u8 = (number) => unsigned(number, 1);
export const u16 = (number) => unsigned(number, 2);
export const u32 = (number) => unsigned(number, 4);
export const u64 = (number) => unsigned(number, 8);

function unsigned(number, width) {
  if (!Number.isSafeInteger(number) || number < 0 || number >= 256 ** width) throw new RangeError(`${number} is no u${8 * width}`);
  const bytes = new Uint8Array(width);
  for (let i = width - 1, rest = number; i >= 0; i -= 1, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

/** @param {Uint8Array | string} value text goes in as UTF-8 */
export function lp(value) {
  const bytes = typeof value === 'string' ? utf8(value) : value;
  return joined(u16(bytes.length), bytes);
}

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function fromHex(text) {
  if (typeof text !== 'string' || !/^([0-9a-f]{2})*$/.test(text)) throw new TypeError('not lower-case hex');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

export function fromBase64(text) {
  if (typeof text !== 'string' || !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) throw new TypeError('not padded base64');
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** In a time that does not tell where the first difference lies. */
export function same(one, other) {
  return one.length === other.length && one.reduce((difference, byte, i) => difference | (byte ^ other[i]), 0) === 0;
}

export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Cuts what comes in into full pieces of one size; the rest, always shorter, is the last one. */
export function inPieces(size) {
  const piece = new Uint8Array(size);
  let filled = 0;
  return {
    * add(bytes) {
      for (let from = 0; from < bytes.length;) {
        const part = bytes.subarray(from, from + size - filled);
        piece.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === size) {
          filled = 0;
          yield piece.slice();
        }
      }
    },
    rest: () => piece.slice(0, filled),
  };
}
