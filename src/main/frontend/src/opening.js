// The opening room: the board is kept up to date, holders hand in their shares, bidders open their bids, the host stops the clock.
import { ask, busy, groundsIn } from './lib/ask.js';
import { confirmed } from './lib/confirm.js';
import { clockIs } from './lib/countdown.js';
import { clearGrounds, showGrounds } from './lib/grounds.js';
import { keysOf, ready, shortPrint, startLoading, tell } from './lib/keybox.js';
import { ownBids } from './lib/ownbid.js';
import { words } from './lib/page.js';
import { sendFile } from './lib/uploads.js';
import { base64, fromBase64, hex } from './seal/bytes.js';
import { BrokenSeal, openHalf, checkShare, openShare, readLocks } from './seal/envelope.js';
import * as keyring from './seal/keyring.js';

const LIVE = 2500;
const QUIET = 20000;
const NEAR = 600000;

const say = words({
  zh: {
    phase: '开标状态：{0}。', hands: '已有 {0} 方交出解密份额。', opened: '已开启 {0} 份投标文件。', released: '{0} 家投标人已解密。', stale: '连不上服务器，显示的可能不是最新情况，正在重试…',
    early: '有 {0} 个信封是在您的密钥登记之前加密的，您的密钥打不开。请改由本单位更早的密钥持有人交出，或由另外两方交出', needKey: '请先载入密钥 {0}（{1}）：有 {2} 个信封是用它加密的',
    broken: '第 {0} 号信封里您这一份打不开：可能已损坏。请告诉平台管理员；另外两方交出也可以开标', working: '正在用您的密钥打开份额 {0} / {1}', sending: '正在交出…', handed: '已交出，谢谢。',
    empty: '没有需要打开的信封，正在登记…', noKeys: '本浏览器没有贵单位的密钥，请先载入密钥文件', noBid: '用本浏览器的密钥没有找到本包的投标文件。若当时用的是别的密钥，请载入那个密钥文件',
    withdrawn: '本包的投标文件已撤回，不需要解密', waiting: '已找到第 {0} 版投标文件（回执 {1}），请按按钮解密', done: '已解密，等待开标', opening: '正在解密…', wrong: '这个密钥打不开您的投标文件，请用递交时的密钥',
    checking: '正在查询…', failed: '没有查到：{0}', late: '解密时限已过', noForm: '请选择备份文件（.form.json）', badForm: '这不是备份文件，请选择递交时保存的 .form.json', missing: '缺少文件“{0}”，请把投标文件全部选上',
    storing: '正在上传 {0} / {1}：{2}', backupDone: '备份已核对一致，投标文件已开启。', noRecording: '请选择录音录像文件', recorded: '已存入。',
  },
  en: {
    phase: 'The opening: {0}.', hands: '{0} authorities have handed in.', opened: '{0} bids are open.', released: '{0} bidders have released their bids.', stale: 'The server cannot be reached; this may be out of date. Trying again…',
    early: '{0} envelopes were sealed before your key was registered, so it cannot open them. Someone of your organisation with an earlier key, or the other two authorities, have to hand in',
    needKey: 'First load the key {0} ({1}): {2} envelopes were sealed to it', broken: 'Your share in envelope {0} does not open; it may be damaged. Tell the platform; the other two authorities can open as well',
    working: 'Opening shares with your key {0} / {1}', sending: 'Handing in…', handed: 'Handed in, thank you.', empty: 'There is nothing to open; recording…', noKeys: 'No key of your organisation is in this browser. Load the key file first',
    noBid: 'No bid for this package was found with the keys of this browser. If you used another key, load its file', withdrawn: 'The bid for this package was withdrawn; there is nothing to open',
    waiting: 'Version {0} of your bid was found (receipt {1}). Press the button to release it', done: 'Released; waiting for the opening', opening: 'Releasing…', wrong: 'This key does not open your bid. Use the key it was handed in with',
    checking: 'Looking…', failed: 'Could not look: {0}', late: 'The time to release is over', noForm: 'Choose the backup file (.form.json)', badForm: 'This is no backup file. Choose the .form.json saved when you handed in',
    missing: 'The file “{0}” is missing; choose all files of the bid', storing: 'Sending {0} / {1}: {2}', backupDone: 'The backup is what was sealed; the bid is open.', noRecording: 'Choose the recording', recorded: 'Kept.',
  },
});

const room = document.getElementById('opening');
const grounds = document.getElementById('grounds');
const holder = document.getElementById('board');
const tenderId = Number(room.dataset.tender);

const facts = () => holder.querySelector('[data-phase]').dataset;

// --- the board ------------------------------------------------------------------------------------------------------

let shown = comparable(holder.innerHTML);
let tag;
let timer;

/** What changes although nothing happened: the clock. */
function comparable(html) {
  return html.replace(/(<span data-left[^>]*>)[^<]*/g, '$1').replace(/data-(now|left)="[^"]*"/g, '').replace(/cf-light-(GREEN|YELLOW|NONE)/g, '')
    .replace(/ class="\s*(cf-light)\s*"/g, ' class="$1"').replace(/ is-new|is-new /g, '').trim();
}

async function refresh() {
  clearTimeout(timer);
  try {
    const response = await fetch(room.dataset.board, { headers: { Accept: 'text/html', ...(tag && { 'If-None-Match': tag }) } });
    if (response.redirected) return window.location.reload();
    const same = response.status === 304;
    if (response.ok && take(await response.text())) tag = response.headers.get('ETag');
    document.getElementById('stale').hidden = response.ok || same;
  } catch {
    document.getElementById('stale').hidden = false;
  }
  document.getElementById('stale').textContent = document.getElementById('stale').hidden ? '' : say('stale');
  plan();
  return undefined;
}

function plan() {
  const { phase, left, over } = facts();
  if (over === 'true') return;
  const far = phase === 'BEFORE' && Number(left) - performance.now() > NEAR;
  timer = setTimeout(refresh, far || document.hidden ? QUIET : LIVE);
}

/** Shows what has changed. @returns {boolean} whether the page now shows it */
function take(html) {
  const fresh = document.createElement('div');
  fresh.innerHTML = html;
  const next = fresh.querySelector('[data-phase]');
  if (!next) return false;
  const text = comparable(fresh.innerHTML);
  if (text === shown) {
    clockIs(next.dataset.now, room);
    return true;
  }
  // what someone types stays until it is sent
  if ([...holder.querySelectorAll('textarea')].some((field) => field.value) || [...holder.querySelectorAll('video, audio')].some((player) => !player.paused)) return false;
  const before = { ...facts() };
  const open = new Set([...holder.querySelectorAll('[data-bid].is-open')].map(({ dataset }) => dataset.bid));
  const focus = document.activeElement?.closest?.('#board') ? document.activeElement.id : null;
  shown = text;
  holder.replaceChildren(...fresh.childNodes);
  holder.querySelectorAll('[data-bid].is-open').forEach((line) => line.classList.toggle('is-new', !open.has(line.dataset.bid)));
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  clockIs(next.dataset.now, room);
  announce(before, facts());
  panels();
  return true;
}

function announce(before, now) {
  const told = [
    before.phase !== now.phase && say('phase', now.phaseWord), before.hands !== now.hands && say('hands', now.hands),
    before.released !== now.released && Number(now.released) > 0 && say('released', now.released),
    before.opened !== now.opened && Number(now.opened) > 0 && say('opened', now.opened),
  ].filter(Boolean);
  if (told.length) document.getElementById('told').textContent = told.join(' ');
  if (before.phase !== now.phase) lookForBids();
}

/** What a person can do now; a panel at work stays. */
function panels() {
  const { phase, handed } = facts();
  room.querySelectorAll('[data-when]').forEach((panel) => {
    const wanted = panel.dataset.when.split(' ').includes(phase) && !(panel.dataset.hand && handed.split(' ').includes(panel.dataset.hand))
      && (!panel.dataset.needs || facts()[panel.dataset.needs] === 'true');
    panel.hidden = !wanted && !panel.classList.contains('is-working');
  });
  room.querySelectorAll('[data-backup-of]').forEach((panel) => {
    const line = holder.querySelector(`[data-lot="${panel.dataset.backupOf}"] [data-supplier="${room.dataset.supplier}"]`);
    const state = line?.dataset.state;
    const wanted = phase !== 'RECORDED' && (state === 'UNREADABLE' || (state === 'SEALED' && phase === 'OPENED' && line.dataset.tooFew !== 'true'));
    panel.hidden = !wanted && !panel.classList.contains('is-working');
  });
}

// --- acts -----------------------------------------------------------------------------------------------------------

const refuse = (message) => { throw Object.assign(new Error(message), { grounds: [{ message }] }); };

async function act(panel, what) {
  clearGrounds(grounds);
  panel.classList.add('is-working');
  try {
    await what();
  } catch (fault) {
    showGrounds(grounds, groundsIn(fault));
  } finally {
    panel.classList.remove('is-working');
    await refresh();
    panels();
  }
}

room.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  const panel = button.closest('[data-panel]');
  if (button.matches('[data-hand-in]')) act(panel, () => busy(button, () => handIn(panel)));
  if (button.matches('[data-release]')) act(panel, () => busy(button, () => release(Number(button.dataset.release))));
  if (button.matches('[data-sign]')) act(panel, () => busy(button, () => ask('POST', `/api/v1/tenders/${tenderId}/opening/signature`, {})));
  if (button.matches('[data-seek]')) seek(button);
  if (button.matches('[data-resume]')) act(panel, () => busy(button, () => ask('POST', `/api/v1/tenders/${tenderId}/opening/resume`, {})));
});

room.addEventListener('submit', (event) => {
  const form = event.target;
  const panel = form.closest('[data-panel]');
  if (form.matches('[data-pause]')) {
    event.preventDefault();
    act(panel, () => pause(form));
  }
  if (form.matches('[data-object]')) {
    event.preventDefault();
    act(panel, () => speak(form, `/api/v1/tenders/${tenderId}/objections`));
  }
  if (form.matches('[data-answer]')) {
    event.preventDefault();
    act(form.closest('section'), () => speak(form, `/api/v1/objections/${form.dataset.answer}/answer`));
  }
  if (form.matches('[data-recording]')) {
    event.preventDefault();
    act(panel, () => busy(form.querySelector('button'), () => keepRecording(form, panel)));
  }
  if (form.matches('[data-backup]')) {
    event.preventDefault();
    act(panel, () => busy(form.querySelector('button'), () => backup(form, panel)));
  }
});

async function pause(form) {
  if (!await confirmed(form.dataset.question)) return;
  const cause = form.querySelector('textarea');
  await busy(form.querySelector('button'), () => ask('POST', `/api/v1/tenders/${tenderId}/opening/pause`, { cause: cause.value }));
  cause.value = '';
}

// --- what is said and recorded --------------------------------------------------------------------------------------

async function speak(form, path) {
  const field = form.querySelector('textarea');
  await busy(form.querySelector('button'), () => ask('POST', path, { text: field.value }));
  field.value = '';
}

async function keepRecording(form, panel) {
  const field = (name) => form.querySelector(`[data-field="${name}"]`);
  const said = panel.querySelector('[data-progress]');
  const [file] = field('file').files;
  if (!file) refuse(say('noRecording'));
  const id = await sendFile(file, (share) => tell(said, say('storing', 1, 1, `${file.name} ${share}%`)));
  // the platform is China's: what is typed is China's time, wherever the browser is
  const startsAt = field('startsAt').value ? `${field('startsAt').value}+08:00` : null;
  await ask('POST', `/api/v1/tenders/${tenderId}/opening/recordings`, { title: field('title').value, fileName: file.name, startsAt: startsAt && new Date(startsAt).toISOString(), upload: id });
  form.reset();
  tell(said, say('recorded'), true);
}

/** The moment of the event in its recording. */
function seek(button) {
  const player = button.closest('[data-player]').querySelector('video, audio');
  player.currentTime = Number(button.dataset.seek);
  player.play().catch(() => {});
}

// --- the authorities' shares ----------------------------------------------------------------------------------------

async function handIn(panel) {
  const said = panel.querySelector('[data-progress]');
  const bar = panel.querySelector('progress');
  const locked = await ask('GET', `/api/v1/tenders/${tenderId}/shares`);
  const early = locked.filter(({ half, slip }) => !half || !slip).length;
  if (early) refuse(say('early', early));
  const live = await needed(locked, panel);
  bar.hidden = false;
  bar.max = Math.max(1, locked.length);
  tell(said, locked.length ? '' : say('empty'));
  const shares = [];
  for (const one of locked) {
    shares.push(await opened(one, live));
    bar.value = shares.length;
    tell(said, say('working', shares.length, locked.length));
  }
  tell(said, say('sending'));
  await ask('POST', `/api/v1/tenders/${tenderId}/shares`, { shares });
  tell(said, say('handed'), true);
  bar.hidden = true;
}

async function needed(locked, panel) {
  const count = new Map();
  locked.flatMap(({ half, slip }) => [half.fingerprint, slip.fingerprint]).forEach((print) => count.set(print, (count.get(print) ?? 0) + 1));
  const live = new Map();
  for (const [print, uses] of count) {
    const key = await keyring.get(print);
    if (!key) {
      panel.querySelector('[data-loader]').open = true;
      const registered = (await ask('GET', '/api/v1/keys')).find(({ fingerprint }) => fingerprint === print);
      refuse(say('needKey', shortPrint(print), registered?.holder ?? '', Math.ceil(uses / 2)));
    }
    live.set(print, key);
  }
  return live;
}

async function opened({ box, suite, half, slip }, live) {
  const open = ({ id, x, sealed, fingerprint }, kind) => openShare(suite, kind, fromBase64(id), x, fromBase64(sealed), live.get(fingerprint));
  try {
    const slipShare = hex(await open(slip, 'slip'));
    return { box, half: await halfShare(suite, half, open), slip: slipShare };
  } catch (fault) {
    if (fault instanceof BrokenSeal) refuse(say('broken', box));
    throw fault;
  }
}

/** Null when its bidder sealed something else than it committed to: such a bid must not hold up the others. */
async function halfShare(suite, half, open) {
  try {
    const share = await open(half, 'half');
    return await checkShare(suite, 'half', fromBase64(half.id), half.x, share, fromBase64(half.commitment)) ? hex(share) : null;
  } catch (fault) {
    if (fault instanceof BrokenSeal) return null;
    throw fault;
  }
}

// --- a bidder's own bids --------------------------------------------------------------------------------------------

const found = new Map();

async function lookForBids() {
  const panel = document.getElementById('release');
  if (!panel || !['RELEASING', 'PAUSED', 'OPENING'].includes(facts().phase)) return;
  const lines = [...panel.querySelectorAll('[data-package]')];
  let keys;
  try {
    keys = (await keysOf(Number(room.dataset.supplier))).filter(({ live }) => live);
  } catch (fault) {
    lines.forEach((line) => tell(line.querySelector('[data-said]'), say('failed', groundsIn(fault)[0].message)));
    return;
  }
  panel.querySelector('[data-loader]').open = !keys.length;
  await Promise.all(lines.map((line) => lookFor(line, keys)));
}

async function lookFor(line, keys) {
  const said = line.querySelector('[data-said]');
  const button = line.querySelector('[data-release]');
  button.hidden = true;
  if (!keys.length) return tell(said, say('noKeys'));
  const packageId = Number(line.dataset.package);
  try {
    const [bid] = await ownBids({ packageId, project: room.dataset.project, round: Number(room.dataset.round), packageNo: Number(line.dataset.no) }, keys);
    if (!bid) return tell(said, say('noBid'));
    if (bid.withdrawn) return tell(said, say('withdrawn'));
    found.set(packageId, bid);
    if (bid.released) return tell(said, say('done'), true);
    button.hidden = facts().phase !== 'RELEASING';
    return tell(said, facts().phase === 'OPENING' ? say('late') : say('waiting', bid.version, bid.receipt.no), true);
  } catch (fault) {
    return tell(said, say('failed', groundsIn(fault)[0].message));
  }
}

async function release(packageId) {
  const bid = found.get(packageId);
  let half;
  try {
    half = await openHalf(bid.suite, readLocks(bid.locks), bid.key.live);
  } catch (fault) {
    if (fault instanceof BrokenSeal) refuse(say('wrong'));
    throw fault;
  }
  await ask('POST', `/api/v1/packages/${packageId}/bids/release`, { token: bid.token, half: hex(half) });
  await lookForBids();
}

// --- the backup -----------------------------------------------------------------------------------------------------

async function backup(form, panel) {
  const said = panel.querySelector('[data-progress]');
  const [paper] = form.querySelector('[data-field="form"]').files;
  if (!paper) refuse(say('noForm'));
  const bytes = new Uint8Array(await paper.arrayBuffer());
  const names = namesIn(bytes);
  const chosen = [...form.querySelector('[data-field="files"]').files];
  const inOrder = names.map(({ name, size }) => chosen.find((file) => file.name === name && file.size === size) ?? refuse(say('missing', name)));
  const uploads = [];
  for (const file of inOrder) {
    uploads.push(await sendFile(file, (share) => tell(said, say('storing', uploads.length + 1, inOrder.length, `${file.name} ${share}%`))));
  }
  await ask('POST', `/api/v1/packages/${panel.dataset.backupOf}/bids/backup`, { form: base64(bytes), files: uploads });
  tell(said, say('backupDone'), true);
}

function namesIn(bytes) {
  try {
    const { format, files } = JSON.parse(new TextDecoder().decode(bytes));
    if (format === 'caiflow-form@1' && Array.isArray(files)) return files;
  } catch { /* told below */ }
  return refuse(say('badForm'));
}


window.addEventListener('beforeunload', (event) => {
  if (room.querySelector('[data-panel].is-working')) event.preventDefault();
});
document.addEventListener('visibilitychange', () => { if (!document.hidden && facts().phase !== 'RECORDED') refresh(); });

panels();
plan();
if (room.dataset.acts === 'true') {
  ready().then((good) => {
    if (!good) return undefined;
    startLoading(lookForBids);
    return lookForBids();
  });
}
