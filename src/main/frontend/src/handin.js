// Handing in: the payload goes up piece by piece and goes on after a broken line; the bid itself counts once, however often it is sent.
import { LineBroken, Refusal } from './lib/faults.js';

const BLOCK = 1048576;
export const PIECE = 4 * BLOCK;
const CONFLICT = 409;
const OFTEN = 5;
const LONGEST = 15000;

/** What the server had received is gone: a stream cannot go back, the bid has to be sealed again. */
export class UploadLost extends Error {}

/** A whole piece at a time, the last may be shorter. @param {ReadableStream<Uint8Array>} stream */
export async function* piecesOf(stream, size = PIECE) {
  const reader = stream.getReader();
  let piece = new Uint8Array(size);
  let filled = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (let from = 0; from < next.value.length;) {
        const part = next.value.subarray(from, from + size - filled);
        piece.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === size) {
          yield piece;
          piece = new Uint8Array(size);
          filled = 0;
        }
      }
    }
    if (filled) yield piece.subarray(0, filled);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** A file that is sealed already, from where its head ends. @param {Blob} file */
export async function* slicesOf(file, from, size = PIECE) {
  for (let at = from; at < file.size; at += size) yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
}

/**
 * @param {object} way
 * @param {{start: (suite: string, size: number) => Promise<{id: string, received: number}>, received: (id: string) => Promise<{received: number}>,
 *   append: (id: string, offset: number, piece: Uint8Array, sent: (bytes: number) => void) => Promise<{received: number}>}} way.api
 *   fails with LineBroken when trying again may help, with Refusal when not
 * @param {AsyncIterable<Uint8Array>} way.pieces but for the last, whole pieces
 * @param {(state: {done: number, total: number, broken: number}) => void} way.report broken: how often it was tried since the line broke, 0 when it holds
 * @param {(ms: number) => Promise<void>} way.wait
 * @param {AbortSignal} [way.signal]
 * @returns {Promise<string>} id of the upload, complete
 * @throws {Refusal | UploadLost | DOMException}
 */
export async function upload({ api, suite, size, pieces, report, wait, signal }) {
  const again = trying({ report: (broken, done) => report({ done, total: size, broken }), wait, signal });
  const { id } = await again(() => api.start(suite, size), 0);
  let at = 0;
  for await (const piece of pieces) {
    const end = at + piece.length;
    for (let received = at, asked = 0; received < end;) {
      signal?.throwIfAborted();
      if (received < at) throw new UploadLost(`${received} of ${at} bytes are left`);
      const from = received;
      try {
        const sent = (bytes) => report({ done: from + bytes, total: size, broken: 0 });
        received = (await api.append(id, from, piece.subarray(from - at), sent)).received;
        asked = received > from ? 0 : asked + 1;
      } catch (fault) {
        const gap = fault instanceof Refusal && fault.status === CONFLICT;
        if (!gap && !(fault instanceof LineBroken)) throw fault;
        asked = gap ? asked + 1 : asked;
        if (!gap) await pause(1, wait, (broken) => report({ done: from, total: size, broken }));
        received = (await again(() => api.received(id), from)).received;
        if (received > from) asked = 0;
        if (asked > OFTEN) throw fault;
      }
      if (asked > OFTEN) throw new UploadLost('the server takes nothing in');
    }
    at = end;
    report({ done: at, total: size, broken: 0 });
  }
  return id;
}

/**
 * The last step. A broken line leaves open whether the bid was taken in, so it is looked for before it is sent again.
 * @param {{post: () => Promise<object>, own: () => Promise<object | undefined>, isOurs: (receipt: object) => boolean, report: (broken: number) => void,
 *   wait: (ms: number) => Promise<void>, signal?: AbortSignal}} step own: the receipt of the bid that stands
 * @returns {Promise<object>} receipt
 */
export async function deliver({ post, own, isOurs, report, wait, signal }) {
  const again = trying({ report, wait, signal });
  for (let broken = 0; ; broken += 1) {
    try {
      return await post();
    } catch (fault) {
      if (!(fault instanceof LineBroken)) throw fault;
      await pause(broken + 1, wait, report);
      const receipt = await again(own);
      if (receipt && isOurs(receipt)) return receipt;
    }
  }
}

/** Without end: who waits sees it, and may stop. */
function trying({ report, wait, signal }) {
  return async (act, done) => {
    for (let broken = 1; ; broken += 1) {
      signal?.throwIfAborted();
      try {
        return await act();
      } catch (fault) {
        if (!(fault instanceof LineBroken)) throw fault;
        await pause(broken, wait, () => report(broken, done));
      }
    }
  };
}

async function pause(broken, wait, report) {
  report(broken);
  await wait(Math.min(500 * 2 ** broken, LONGEST));
}
