// blocks(x): a hash that can be taken while a file is on its way.
import { inPieces, joined, u64 } from './bytes.js';

export const BLOCK = 1048576;

/** @param {object} suite  @returns {{add: (bytes: Uint8Array) => Promise<void>, digest: () => Promise<Uint8Array>}} one add at a time */
export function blocks(suite) {
  const pieces = inPieces(BLOCK);
  const hashes = [];
  let length = 0;
  return {
    async add(bytes) {
      length += bytes.length;
      for (const block of pieces.add(bytes)) hashes.push(await suite.hash(block));
    },
    async digest() {
      const last = pieces.rest();
      if (last.length) hashes.push(await suite.hash(last));
      return suite.hash(joined(u64(length), ...hashes));
    },
  };
}
