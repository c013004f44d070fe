// Handing in over a line that breaks: nothing is lost, nothing is sent twice as two bids.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliver, PIECE, piecesOf, slicesOf, upload, UploadLost } from '../src/handin.js';
import { LineBroken, Refusal } from '../src/lib/faults.js';
import { streamOf } from './samples.mjs';

const BLOCK = 1048576;
const SIZE = 10 * BLOCK + 12345;
const PAYLOAD = Uint8Array.from({ length: SIZE }, (_, i) => (i * 31 + (i >> 8)) % 251);

/** As org.caiflow.bid.internal.PayloadStore takes pieces in: whole blocks, and the same again. */
function server({ breaks = () => null } = {}) {
  const kept = new Uint8Array(SIZE);
  let received = 0;
  const offsets = [];
  const api = {
    start: async () => ({ id: 'a1', received: 0 }),
    received: async () => ({ received }),
    async append(id, offset, piece, sent) {
      offsets.push(offset);
      if (offset > received || offset % BLOCK) throw new Refusal(409, [{ message: `go on from ${received}` }]);
      const { at, silent, lost } = breaks(offset, offsets.length) ?? { at: piece.length };
      if (lost) {
        received = 0;
        throw new LineBroken('restarted');
      }
      const whole = offset + at === SIZE ? at : Math.floor(at / BLOCK) * BLOCK;
      kept.set(piece.subarray(0, whole), offset);
      received = Math.max(received, offset + whole);
      sent(at);
      if (at < piece.length || silent) throw new LineBroken('cut');
      return { received };
    },
  };
  return { api, kept, offsets };
}

const run = (api, more = {}) => upload({
  api, suite: 'intl-1', size: SIZE, pieces: piecesOf(streamOf(PAYLOAD)), report: () => {}, wait: async () => {}, ...more,
});

test('sends whole pieces in order', async () => {
  const far = server();

  assert.equal(await run(far.api), 'a1');

  assert.deepEqual(far.offsets, [0, PIECE, 2 * PIECE]);
  assert.deepEqual(far.kept, PAYLOAD);
});

test('goes on from the block that arrived when the line breaks at 99 %', async () => {
  const far = server({ breaks: (offset, turn) => (turn === 3 ? { at: 2 * BLOCK + 12000 } : null) });
  const seen = [];

  await run(far.api, { report: (state) => seen.push(state) });

  assert.deepEqual(far.offsets, [0, PIECE, 2 * PIECE, 10 * BLOCK]);
  assert.deepEqual(far.kept, PAYLOAD);
  assert.ok(seen.some(({ broken }) => broken === 1), 'says that the line broke');
  assert.deepEqual(seen.at(-1), { done: SIZE, total: SIZE, broken: 0 });
});

test('does not send again what arrived while only the answer was lost', async () => {
  const far = server({ breaks: (offset, turn) => (turn === 2 ? { at: PIECE, silent: true } : null) });

  await run(far.api);

  assert.deepEqual(far.offsets, [0, PIECE, 2 * PIECE]);
  assert.deepEqual(far.kept, PAYLOAD);
});

test('asks again until the server answers, and waits longer each time', async () => {
  const far = server({ breaks: (offset, turn) => (turn === 1 ? { at: 100 } : null) });
  const waits = [];
  let silent = 3;
  const received = far.api.received;
  far.api.received = async () => {
    silent -= 1;
    if (silent >= 0) throw new LineBroken('still');
    return received();
  };

  await run(far.api, { wait: async (ms) => { waits.push(ms); } });

  assert.deepEqual(waits, [1000, 1000, 2000, 4000]);
  assert.deepEqual(far.kept, PAYLOAD);
});

test('follows the server to where it stands after a gap', async () => {
  const far = server();
  const append = far.api.append;
  let turn = 0;
  far.api.append = async (...args) => {
    turn += 1;
    if (turn === 2) throw new Refusal(409, [{ message: 'gap' }]);
    return append(...args);
  };

  await run(far.api);

  assert.deepEqual(far.kept, PAYLOAD);
});

test('gives up when the server has lost what it had', async () => {
  const far = server({ breaks: (offset, turn) => (turn === 3 ? { lost: true } : null) });

  await assert.rejects(run(far.api), UploadLost);
});

test('tells a refusal at once', async () => {
  const far = server();
  far.api.append = async () => { throw new Refusal(404, [{ message: 'unknown' }]); };

  await assert.rejects(run(far.api), Refusal);
});

test('stops when told to, and stops the sealing with it', async () => {
  const far = server();
  const stop = new AbortController();
  let cancelled = false;
  const stream = new ReadableStream({ pull: (out) => out.enqueue(new Uint8Array(BLOCK)), cancel: () => { cancelled = true; } });

  const running = run(far.api, { pieces: piecesOf(stream), signal: stop.signal, report: ({ done }) => { if (done >= PIECE) stop.abort(); } });

  await assert.rejects(running, { name: 'AbortError' });
  assert.ok(cancelled);
});

test('sends a sealed file from behind its head', async () => {
  const far = server();
  const file = new Blob([new Uint8Array(777), PAYLOAD]);

  await run(far.api, { pieces: slicesOf(file, 777) });

  assert.deepEqual(far.kept, PAYLOAD);
});

test('finds the receipt of a bid whose answer was lost instead of handing in twice', async () => {
  let posts = 0;
  const receipt = await deliver({
    post: async () => { posts += 1; throw new LineBroken('cut'); },
    own: async () => ({ envelopeHash: 'ab' }), isOurs: ({ envelopeHash }) => envelopeHash === 'ab', report: () => {}, wait: async () => {},
  });

  assert.equal(receipt.envelopeHash, 'ab');
  assert.equal(posts, 1);
});

test('sends the bid again when an older one is found', async () => {
  let posts = 0;
  const receipt = await deliver({
    post: async () => { posts += 1; if (posts < 3) throw new LineBroken('cut'); return { envelopeHash: 'ab' }; },
    own: async () => (posts === 1 ? undefined : { envelopeHash: 'old' }), isOurs: ({ envelopeHash }) => envelopeHash === 'ab',
    report: () => {}, wait: async () => {},
  });

  assert.equal(posts, 3);
  assert.equal(receipt.envelopeHash, 'ab');
});
