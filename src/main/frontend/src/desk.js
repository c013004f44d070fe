// The desk marks the open tenders in which a bid of this browser's key lies: the platform does not know it otherwise.
import { ask } from './lib/ask.js';
import { isSupported, keysOf } from './lib/keybox.js';
import { tokenOf } from './lib/ownbid.js';
import { words } from './lib/page.js';

const say = words({
  zh: { bids: '本密钥已递交 {0} / {1} 包', none: '未发现本密钥的投标' },
  en: { bids: 'bid with this key: {0} of {1} packages', none: 'no bid with this key' },
});

export async function startDesk(desk) {
  const hint = (name) => { desk.querySelector(`[data-hint="${name}"]`).hidden = false; };
  const packages = [...desk.querySelectorAll('[data-package]')].map(({ dataset }) =>
    ({ packageId: Number(dataset.package), project: dataset.project, round: Number(dataset.round), packageNo: Number(dataset.no) }));
  try {
    if (!await isSupported()) return hint('unsupported');
    const keys = (await keysOf()).filter(({ live }) => live);
    if (!keys.length) return hint('noKey');
    if (packages.length) show(desk, await standing(packages, keys));
  } catch {
    hint('failed');
  }
  return undefined;
}

async function standing(packages, keys) {
  const found = await Promise.all(keys.map(async ({ live }) => {
    const tokens = Object.fromEntries(await Promise.all(packages.map(async (slot) => [slot.packageId, await tokenOf(live, slot)])));
    return ask('POST', '/api/v1/bids/standing', { tokens });
  }));
  return new Set(found.flat());
}

function show(desk, ids) {
  desk.querySelectorAll('[data-open] > li').forEach((line) => {
    const packages = [...line.querySelectorAll('[data-package]')];
    const bids = packages.filter(({ dataset }) => ids.has(Number(dataset.package))).length;
    const chip = line.querySelector('[data-standing]');
    chip.hidden = false;
    chip.querySelector('[data-text]').textContent = bids ? say('bids', bids, packages.length) : say('none');
    chip.classList.toggle('cf-chip-done', bids > 0);
    chip.classList.toggle('cf-chip-ahead', bids === 0);
  });
}
