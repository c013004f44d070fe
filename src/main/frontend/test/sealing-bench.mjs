// Bundled by scripts/lib/bench-sealing.mjs for a browser: window.sealChosen.
import { piecesOf } from '../src/handin.js';
import { startSealing } from '../src/seal/envelope.js';
import { people, request } from './samples.mjs';

const TICK = 5;

/** Seals the file chosen in the page as handing in does, but sends it nowhere. @returns {Promise<{mbPerSecond: number, longestBlock: number}>} */
window.sealChosen = async (suite) => {
  const [file] = document.querySelector('input').files;
  const everyone = await people();
  const ticker = startTicker();
  const start = performance.now();
  const { payload, payloadSize, finished } = startSealing(request(suite, everyone, [file]));
  let size = 0;
  for await (const piece of piecesOf(payload)) size += piece.length;
  await finished;
  const seconds = (performance.now() - start) / 1000;
  if (size !== payloadSize) throw new Error(`${size} bytes instead of ${payloadSize}`);
  return { mbPerSecond: file.size / 1e6 / seconds, longestBlock: ticker.stop() };
};

/** The longest time by which a timer came too late: so long the page does not answer. */
function startTicker() {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK);
    last = now;
  }, TICK);
  return {
    stop() {
      clearInterval(timer);
      return Math.max(longest, performance.now() - last - TICK);
    },
  };
}
