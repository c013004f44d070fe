// Uploads to our own API, for everything that may be long: bids, files of a backup, recordings.
import { ask, send, wait } from './ask.js';
import { slicesOf, upload } from '../handin.js';

export const uploadApi = (signal) => ({
  start: (suite, size) => ask('POST', '/api/v1/uploads', { suite, size }, { signal }),
  received: (id) => ask('GET', `/api/v1/uploads/${id}`, undefined, { signal }),
  append: (id, offset, piece, sent) => send('PUT', `/api/v1/uploads/${id}?offset=${offset}`, piece, { sent, signal }),
});

/** A file as it is. @param {(share: number) => void} report percent  @returns {Promise<string | null>} id of the upload; null for an empty file */
export async function sendFile(file, report) {
  if (!file.size) return null;
  return upload({
    api: uploadApi(), suite: 'intl-1', size: file.size, pieces: slicesOf(file, 0), wait, report: ({ done, total }) => report(Math.floor(100 * done / total)),
  });
}
