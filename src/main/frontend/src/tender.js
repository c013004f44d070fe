// One tender as its bidder works with it: key, form, sealing and handing in; receipt, replacing, withdrawing; files sealed offline.
import { ask, busy, download, groundsIn, reached, wait } from './lib/ask.js';
import { confirmed } from './lib/confirm.js';
import { clearGrounds, showGrounds } from './lib/grounds.js';
import { keysOf, ready, shortPrint, startLoading } from './lib/keybox.js';
import { ownBid, ownBids, signatureHolds, tokenOf } from './lib/ownbid.js';
import { csrf, language, words } from './lib/page.js';
import { uploadApi } from './lib/uploads.js';
import { faultsOf, fen, plain, yuan } from './bidcheck.js';
import { deliver, piecesOf, slicesOf, upload, UploadLost } from './handin.js';
import { base64, fromBase64, hex, joined } from './seal/bytes.js';
import { BadEnvelope, BrokenSeal, ChangedFile, openHalf, readEnvelopeHead, startSealing } from './seal/envelope.js';

const say = words({
  zh: {
    checking: '正在用本浏览器的密钥查询…', none: '本密钥在本包没有投标文件。平台看不到谁投了标，用别的密钥递交的要载入那个密钥才能看到。',
    noneOver: '本密钥在本包没有投标文件。若用别的密钥递交过，请先载入那个密钥。', noKey: '载入密钥后才能看到本包是否已递交。', withdrawn: '第 {0} 版已撤回，本包现在没有贵单位的投标文件。',
    keyHere: '{0} 的密钥 {1} 已在本浏览器', keyOld: '{0} 的密钥 {1}（已停用，只能查看以前的投标文件）',
    price: '投标报价：请填数字，最多两位小数，如 1234567.00', priceZero: '投标报价须大于零', ceiling: '投标报价超过最高限价 {0} 元，属无效投标，请修改报价',
    days: '交付期限：请填 1 至 {0} 的整数（日）', contact: '联系人：请填写开标期间能联系上的人', noFile: '投标文件：请至少选择一份', manyFiles: '投标文件最多 {0} 份，请合并后再递交',
    largeFile: '“{0}”超过 2 GB，请拆分', emptyFile: '“{0}”是空文件，请重新选择', sameName: '有多份文件都叫“{0}”，请改名后重新选择', depositAmount: '保证金金额：请填数字，最多两位小数',
    depositSmall: '保证金不得少于 {0} 元', voucher: '保证金：请填写凭证号或保函编号', needKey: '请先完成第 1 步：准备好密钥', noHolders: '{0} 还没有登记开标密钥，暂时不能加密投标，请联系代理机构',
    preparing: '正在准备…', sealing: '正在加密并上传', uploading: '正在上传', broken: '网络断开，正在第 {0} 次重新连接，连上后从断开处继续。请不要关闭本页', finishing: '上传完成，正在递交…',
    stopped: '已停止，没有递交。填写的内容仍在', other: '平台回执的内容摘要与本机计算的不一致。请不要离开本页，联系平台管理员', lost: '服务器上已收到的部分不见了，请再按一次“加密并递交”',
    changed: '“{0}”在加密过程中被改动，请关闭正在编辑它的程序后重新选择', unreadable: '有文件读不出来（可能已被移动或删除），请重新选择', signed: '平台签名有效', unsigned: '本浏览器不能核对签名，请换用较新的浏览器',
    forged: '签名无效：这不是平台签发的回执', noEnvelope: '请选择加密客户端生成的 .envelope 文件', badEnvelope: '这不是加密投标文件，或文件不完整', cutEnvelope: '文件不完整：应有 {0} 字节，实有 {1} 字节',
    otherKey: '本浏览器的密钥打不开这个文件：它是用另一个密钥加密的，请先载入那个密钥', withdrawnNow: '投标文件已撤回。', handedIn: '已递交第 {0} 版并封存。请下载回执和备份文件。', remove: '移除',
  },
  en: {
    checking: 'Looking with the key of this browser…', none: 'There is no bid with this key for this package. The platform does not see who bids: for a bid with another key, load that key.',
    noneOver: 'There is no bid with this key for this package. If you bid with another key, load that one.', noKey: 'Load a key to see whether you have bid for this package.',
    withdrawn: 'Version {0} was withdrawn. You have no bid for this package now.', keyHere: 'The key {1} of {0} is in this browser', keyOld: 'Key {1} of {0} (out of use, only for looking at earlier bids)',
    price: 'Price: a number with two decimals at most, such as 1234567.00', priceZero: 'The price must be above zero', ceiling: 'The price is above the ceiling of {0} yuan, which makes the bid invalid. Lower it',
    days: 'Delivery: a whole number of days from 1 to {0}', contact: 'Contact: name someone who can be reached during the opening', noFile: 'Bid files: choose at least one',
    manyFiles: 'At most {0} bid files; join some of them', largeFile: '“{0}” is larger than 2 GB; split it', emptyFile: '“{0}” is empty; choose it again', sameName: 'Several files are named “{0}”; rename them and choose again',
    depositAmount: 'Deposit: a number with two decimals at most', depositSmall: 'The deposit must not be less than {0} yuan', voucher: 'Deposit: give the number of the voucher or guarantee',
    needKey: 'First do step 1: get your key ready', noHolders: '{0} has no opening key yet, so no bid can be sealed now. Ask the agency', preparing: 'Getting ready…', sealing: 'Sealing and sending', uploading: 'Sending',
    broken: 'The line is broken; trying again ({0}). It goes on from where it stopped. Keep this page open', finishing: 'All sent, handing in…', stopped: 'Stopped, nothing was handed in. What you typed is still here',
    other: 'The hash on the receipt is not the one calculated here. Stay on this page and call the platform', lost: 'What the server had received is gone. Press “Seal and hand in” again',
    changed: '“{0}” was changed while it was sealed. Close the program that edits it and choose it again', unreadable: 'A file cannot be read (moved or deleted?). Choose it again', signed: 'The platform’s signature is good',
    unsigned: 'This browser cannot check signatures; use a newer one', forged: 'The signature is wrong: the platform did not issue this receipt', noEnvelope: 'Choose the .envelope file made by the offline client',
    badEnvelope: 'This is no sealed bid, or it is incomplete', cutEnvelope: 'The file is incomplete: {0} bytes are due, it has {1}', otherKey: 'No key in this browser opens this file: it was sealed with another key. Load that one first',
    withdrawnNow: 'The bid was withdrawn.', handedIn: 'Version {0} was handed in and sealed. Download the receipt and the backup file.', remove: 'Remove',
  },
});

let root;
let keys = [];
let running = 0;
const unsaved = new Set();

export async function startTender(page) {
  root = page;
  const lots = [...root.querySelectorAll('[data-lot]')].map(lotOf);
  window.addEventListener('beforeunload', (event) => {
    if (running || unsaved.size) event.preventDefault();
  });
  if (!await ready()) return;
  lots.forEach(startLot);
  startLoading(() => look(lots));
  await look(lots);
}

function lotOf(box) {
  const { package: packageId, no } = box.dataset;
  return {
    box, files: [], grounds: box.querySelector('[data-grounds]'), find: (name) => box.querySelector(`[data-${name}]`),
    slot: { packageId: Number(packageId), packageNo: Number(no), project: root.dataset.project, round: Number(root.dataset.round) },
  };
}

/** The keys of this browser, and what they find. */
async function look(lots) {
  const box = document.getElementById('grounds');
  try {
    keys = (await keysOf(Number(root.dataset.organisation))).filter(({ live }) => live);
  } catch (fault) {
    keys = [];
    showGrounds(box, groundsIn(fault));
  }
  showKeys(document.getElementById('key-step'));
  await Promise.all(lots.map(show));
}

/** Not on the page once it is known whose bids they are. */
function showKeys(step) {
  if (!step) return;
  const sealing = sealingKey();
  step.classList.toggle('is-done', Boolean(sealing));
  step.querySelector('[data-key-here]').replaceChildren(...keys.map((key) => {
    const line = document.createElement('li');
    line.textContent = say(key.inUse ? 'keyHere' : 'keyOld', key.holder, shortPrint(key.fingerprint));
    return line;
  }));
  step.querySelector('[data-key-none]').hidden = Boolean(sealing);
  step.querySelector('[data-key-more]').open = !sealing;
}

const sealingKey = () => keys.find(({ inUse }) => inUse);

// --- what lies there ------------------------------------------------------------------------------------------------

async function show(lot) {
  const state = lot.find('state');
  if (!state) return;
  if (!keys.length) return state.replaceChildren(say('noKey'));
  state.replaceChildren(say('checking'));
  try {
    lot.own = await ownBids(lot.slot, keys);
  } catch (fault) {
    state.replaceChildren(groundsIn(fault).map(({ message }) => message).join(' '));
    return undefined;
  }
  const [bid] = lot.own;
  if (bid && !bid.withdrawn) showReceipt(lot, bid.receipt);
  else state.replaceChildren(bid ? say('withdrawn', bid.version) : say(root.dataset.running === 'true' ? 'none' : 'noneOver'));
  lot.box.classList.toggle('has-bid', Boolean(bid && !bid.withdrawn));
  const form = lot.find('hand-in');
  if (form) form.open = !(bid && !bid.withdrawn);
  return undefined;
}

function showReceipt(lot, receipt, { backup } = {}) {
  const view = document.getElementById('receipt').content.firstElementChild.cloneNode(true);
  const put = (name, text) => { view.querySelector(`[data-r="${name}"]`).textContent = text; };
  put('no', receipt.no);
  put('version', receipt.version);
  put('receivedAt', moment(receipt.receivedAt));
  put('size', sizeInWords(receipt.size));
  put('envelopeHash', receipt.envelopeHash);
  view.querySelector('[data-withdraw]').hidden = root.dataset.running !== 'true';
  view.querySelector('[data-backup]').hidden = !backup;
  view.querySelector('[data-backup-why]').hidden = !backup;
  lot.receipt = receipt;
  lot.backup = backup;
  lot.find('state').replaceChildren(view);
  signatureHolds(receipt).then((holds) => {
    put('signature', say(holds ? 'signed' : holds === false ? 'forged' : 'unsigned'));
    view.querySelector('[data-proof]').classList.toggle('is-bad', holds === false);
  });
}

const moment = (iso) => new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB',
  { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Asia/Shanghai' }).format(new Date(iso));

const UNITS = ['B', 'KB', 'MB', 'GB'];

function sizeInWords(bytes) {
  const unit = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${(bytes / 1024 ** unit).toFixed(unit ? 1 : 0)} ${UNITS[unit]}`;
}

// --- acts -----------------------------------------------------------------------------------------------------------

function startLot(lot) {
  lot.box.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.matches('[data-pdf]')) act(lot, () => busy(button, () => paper(lot)));
    if (button.matches('[data-json]')) download(`${lot.receipt.no}.receipt.json`, JSON.stringify(lot.receipt, null, 2));
    if (button.matches('[data-backup]')) saveBackup(lot);
    if (button.matches('[data-withdraw]')) act(lot, () => withdraw(lot, button));
    if (button.matches('[data-parameters]')) act(lot, () => busy(button, () => parameters(lot)));
    if (button.matches('[data-stop]')) lot.stop?.abort();
    if (button.matches('[data-drop]')) drop(lot, button);
    if (button.matches('[data-known]')) act(lot, () => busy(button, () => known(lot, button)));
  });
  lot.find('hand-in-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    act(lot, () => seal(lot, event.target));
  });
  lot.find('envelope-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    act(lot, () => sealed(lot, event.target));
  });
  lot.find('pick')?.addEventListener('change', (event) => {
    lot.files.push(...event.target.files);
    event.target.value = '';
    listFiles(lot);
  });
}

async function act(lot, what) {
  clearGrounds(lot.grounds);
  try {
    await what();
  } catch (fault) {
    showGrounds(lot.grounds, inWords(fault));
  }
}

function inWords(fault) {
  if (fault instanceof ChangedFile) return [{ message: say('changed', fault.message) }];
  if (fault instanceof UploadLost) return [{ message: say('lost') }];
  if (fault instanceof BadEnvelope) return [{ message: say('badEnvelope') }];
  if (fault?.name === 'AbortError') return [{ message: say('stopped') }];
  if (['NotReadableError', 'NotFoundError'].includes(fault?.name)) return [{ message: say('unreadable') }];
  return groundsIn(fault);
}

const refuse = (grounds) => { throw Object.assign(new Error('not ready'), { grounds }); };

async function paper(lot) {
  const response = await reached('/api/v1/receipts/pdf', {
    method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/pdf, application/json', ...csrf() }, body: JSON.stringify(lot.receipt),
  });
  download(`${lot.receipt.no}.pdf`, await response.blob());
}

/** After the opening the platform knows whose bid it is, and has the receipt. */
async function known(lot, button) {
  const bids = await ask('GET', `/api/v1/tenders/${button.dataset.known}/bids/known`);
  lot.receipt = bids.find(({ packageId }) => packageId === lot.slot.packageId).receipt;
  await paper(lot);
}

function saveBackup(lot) {
  const { project, packageNo, version } = lot.receipt;
  download(`${project}-包${packageNo}-v${version}.form.json`, lot.backup);
  unsaved.delete(lot);
}

async function withdraw(lot, button) {
  if (!await confirmed(button.dataset.question)) return;
  await busy(button, async () => {
    const standing = lot.own.filter(({ withdrawn }) => !withdrawn);
    for (const { token } of standing) await ask('POST', `/api/v1/packages/${lot.slot.packageId}/bids/withdrawal`, { token });
  });
  unsaved.delete(lot);
  await show(lot);
  note(lot, say('withdrawnNow'));
}

async function parameters(lot) {
  const { project, packageNo } = lot.slot;
  download(`seal-parameters-${project}-包${packageNo}.json`, JSON.stringify(await parametersOf(lot, sealingKey()), null, 2));
}

const parametersOf = async (lot, key) =>
  ask('POST', `/api/v1/packages/${lot.slot.packageId}/sealing`, { token: key ? await tokenOf(key.live, lot.slot) : null });

function note(lot, text) {
  const box = lot.find('note');
  box.querySelector('[data-text]').textContent = text;
  box.hidden = false;
}

// --- the form -------------------------------------------------------------------------------------------------------

function listFiles(lot) {
  const list = lot.find('files');
  list.replaceChildren(...lot.files.map((file, i) => {
    const line = lot.find('sample').content.firstElementChild.cloneNode(true);
    line.querySelector('[data-name]').textContent = file.name;
    line.querySelector('[data-size]').textContent = sizeInWords(file.size);
    const button = line.querySelector('[data-drop]');
    button.dataset.drop = i;
    button.setAttribute('aria-label', `${say('remove')} ${file.name}`);
    return line;
  }));
}

function drop(lot, button) {
  lot.files.splice(Number(button.dataset.drop), 1);
  listFiles(lot);
  lot.find('pick').focus();
}

function typedIn(lot, form) {
  const value = (name) => form.querySelector(`[data-field="${name}"]`)?.value ?? '';
  const checked = (name) => form.querySelector(`[data-field="${name}"]`).checked;
  const asks = form.querySelector('[data-field="depositAmount"]');
  return {
    price: value('price'), days: value('days'), smallOrMicro: checked('smallOrMicro'), domestic: checked('domestic'), contact: value('contact'),
    mobile: value('mobile'), files: lot.files, suite: form.querySelector('[data-field="suite"]:checked')?.value ?? form.dataset.suite,
    deposit: asks && { amount: value('depositAmount'), form: value('depositForm'), voucherNo: value('depositVoucher'), account: value('depositAccount') },
  };
}

const formOf = (typed) => ({
  price: yuan(fen(typed.price)), deliveryDays: Number(plain(typed.days)), smallOrMicro: typed.smallOrMicro, domestic: typed.domestic,
  contact: typed.contact.trim(), mobile: typed.mobile.trim(),
  deposit: typed.deposit ? { ...typed.deposit, amount: yuan(fen(typed.deposit.amount)), voucherNo: typed.deposit.voucherNo.trim(), account: typed.deposit.account.trim() } : null,
});

/** Each ground at its field too. */
function markFields(form, faults) {
  form.querySelectorAll('.invalid-feedback').forEach((old) => old.remove());
  form.querySelectorAll('[data-field]').forEach((input) => {
    const here = faults.filter(({ field }) => field === input.dataset.field);
    input.classList.toggle('is-invalid', here.length > 0);
    if (!here.length) return input.removeAttribute('aria-invalid');
    input.setAttribute('aria-invalid', 'true');
    const said = document.createElement('div');
    said.className = 'invalid-feedback';
    said.textContent = here.map(({ key, args }) => say(key, ...args)).join(' ');
    return input.after(said);
  });
}

async function seal(lot, form) {
  const typed = typedIn(lot, form);
  const faults = faultsOf(typed, { ceiling: form.dataset.ceiling, deposit: form.dataset.deposit });
  markFields(form, faults);
  const key = sealingKey();
  const grounds = [!key && { message: say('needKey') }, ...faults.map(({ key: word, args }) => ({ message: say(word, ...args) }))].filter(Boolean);
  if (grounds.length) refuse(grounds);
  await atWork(lot, form, async (signal) => {
    const asked = await parametersOf(lot, key);
    const empty = asked.authorities.filter(({ holders }) => !holders.length);
    if (empty.length) refuse(empty.map(({ name }) => ({ message: say('noHolders', name) })));
    const { payload, payloadSize, finished } = startSealing({
      suite: typed.suite, context: { project: asked.project, round: asked.round, packageNo: asked.packageNo, creditCode: asked.creditCode, version: asked.version },
      ownKey: key.live.public, files: lot.files, form: formOf(typed),
      authorities: asked.authorities.map(({ creditCode, holders }) => ({
        creditCode, holders: holders.map((one) => ({ fingerprint: one.fingerprint, x25519: fromBase64(one.x25519), sm2: fromBase64(one.sm2) })),
      })),
    });
    const id = await sendUp(lot, { suite: typed.suite, size: payloadSize, pieces: piecesOf(payload), signal, word: 'sealing' });
    const { prelude, label, locks, envelopeHash, form: bytes } = await finished;
    const receipt = await handIn(lot, { head: joined(prelude, label, locks), upload: id, key, hash: hex(envelopeHash), signal });
    taken(lot, receipt, bytes);
  });
}

/** A file from the offline client: its head goes with the bid, the rest is the payload. */
async function sealed(lot, form) {
  const file = form.querySelector('input[type="file"]').files[0];
  if (!file) refuse([{ message: say('noEnvelope') }]);
  const head = readEnvelopeHead(new Uint8Array(await file.slice(0, 18 + 2 * 65536).arrayBuffer()));
  if (head.size !== file.size) refuse([{ message: say('cutEnvelope', head.size, file.size) }]);
  const key = await keyOf(head);
  if (!key) refuse([{ message: say('otherKey') }]);
  await atWork(lot, form, async (signal) => {
    const id = await sendUp(lot, { suite: head.suite, size: file.size - head.length, pieces: slicesOf(file, head.length), signal, word: 'uploading' });
    const { prelude, label, locks } = head.bytes;
    taken(lot, await handIn(lot, { head: joined(prelude, label, locks), upload: id, key, hash: null, signal }));
  });
}

async function keyOf(head) {
  for (const key of keys) {
    try {
      await openHalf(head.suite, head.locks, key.live);
      return key;
    } catch (fault) {
      if (!(fault instanceof BrokenSeal)) throw fault;
    }
  }
  return undefined;
}

async function atWork(lot, form, work) {
  const stop = new AbortController();
  lot.stop = stop;
  const box = lot.find('progress');
  running += 1;
  form.querySelectorAll('button, input, select').forEach((one) => { one.disabled = true; });
  box.hidden = false;
  progress(lot, 0, say('preparing'));
  box.scrollIntoView({ block: 'nearest' });
  try {
    await work(stop.signal);
  } finally {
    running -= 1;
    box.hidden = true;
    form.querySelectorAll('button, input, select').forEach((one) => { one.disabled = false; });
  }
}

function progress(lot, share, text, broken = false) {
  const box = lot.find('progress');
  box.querySelector('progress').value = share;
  box.querySelector('[data-said]').textContent = text;
  box.classList.toggle('is-broken', broken);
}

async function sendUp(lot, { suite, size, pieces, signal, word }) {
  const speed = meter();
  const report = ({ done, total, broken }) => {
    const share = 100 * done / total;
    if (broken) return progress(lot, share, say('broken', broken), true);
    return progress(lot, share, `${say(word)} ${share.toFixed(share < 10 ? 1 : 0)}% · ${sizeInWords(done)} / ${sizeInWords(total)}${speed(done)}`);
  };
  return upload({ api: uploadApi(signal), suite, size, pieces, report, wait, signal });
}

/** MB/s over the last seconds. */
function meter() {
  const seen = [];
  return (done) => {
    seen.push([performance.now(), done]);
    while (seen.length > 2 && seen.at(-1)[0] - seen[0][0] > 5000) seen.shift();
    const seconds = (seen.at(-1)[0] - seen[0][0]) / 1000;
    const speed = seconds > 0.2 ? Math.max(0, done - seen[0][1]) / 1048576 / seconds : 0;
    return speed >= 0.05 ? ` · ${speed.toFixed(1)} MB/s` : '';
  };
}

/** @param {string | null} bid.hash as calculated here; null when it was sealed elsewhere */
async function handIn(lot, { head, upload: id, key, hash, signal }) {
  progress(lot, 100, say('finishing'));
  lot.find('progress').querySelector('[data-stop]').hidden = true;
  const token = await tokenOf(key.live, lot.slot);
  const { version } = readEnvelopeHead(head).label.context;
  try {
    const receipt = await deliver({
      post: () => ask('POST', `/api/v1/packages/${lot.slot.packageId}/bids`, { token, head: base64(head), upload: id, fingerprint: key.fingerprint }, { signal }),
      own: async () => (await ownBid(lot.slot, key))?.receipt,
      isOurs: (found) => (hash ? found.envelopeHash === hash : found.version === version),
      report: (broken) => progress(lot, 100, say('broken', broken), true), wait, signal,
    });
    if (hash && receipt.envelopeHash !== hash) refuse([{ message: say('other') }]);
    return receipt;
  } finally {
    lot.find('progress').querySelector('[data-stop]').hidden = false;
  }
}

async function taken(lot, receipt, backup) {
  lot.files = [];
  if (lot.find('files')) listFiles(lot);
  lot.find('hand-in-form')?.reset();
  lot.find('envelope-form')?.reset();
  await show(lot);
  if (backup) {
    unsaved.add(lot);
    showReceipt(lot, receipt, { backup });
  }
  note(lot, say('handedIn', receipt.version));
  lot.find('note').scrollIntoView({ block: 'start', behavior: 'smooth' });
}
