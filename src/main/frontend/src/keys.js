// The page of keys: what this browser holds, making a key, loading one, taking one away.
import { ask, busy, download, groundsIn } from './lib/ask.js';
import { confirmed } from './lib/confirm.js';
import { clearGrounds, showGrounds } from './lib/grounds.js';
import { ready, startLoading } from './lib/keybox.js';
import { words } from './lib/page.js';
import { base64 } from './seal/bytes.js';
import * as keyring from './seal/keyring.js';
import { makeKey } from './seal/keys.js';

const LEAST = 10;
const say = words({
  zh: {
    short: '口令至少 {0} 个字符，现在 {1} 个', differ: '两次输入的口令不一样，请重新输入', tick: '请先确认已把密钥文件另存到安全的地方',
    weak: '太短', fair: '可用，再长一些更好', good: '很好', simple: '字符太单一，容易被猜到', here: '在本浏览器', away: '不在本浏览器',
    kept: '密钥已登记，但浏览器没能保存它（可能是无痕模式）。请换普通窗口，用密钥文件载入',
  },
  en: {
    short: 'The passphrase needs {0} characters, it has {1}', differ: 'The two passphrases differ. Type them again',
    tick: 'First confirm that the key file is saved in a safe place', weak: 'too short', fair: 'will do; longer is better', good: 'good',
    simple: 'too few different characters, easy to guess', here: 'in this browser', away: 'not in this browser',
    kept: 'The key is registered, but the browser could not keep it (a private window?). Load it from its file in an ordinary window',
  },
});

const desk = document.getElementById('keys');
const grounds = document.getElementById('grounds');
const made = new Map();

const next = new URLSearchParams(window.location.search).get('next');
const back = next && /^\/(?!\/|\\)/.test(next) ? next : null;

async function start() {
  showNote();
  if (!await ready()) return;
  startLoading(mark);
  await mark();
}

function showNote() {
  const done = new URLSearchParams(window.location.search).get('done');
  const note = done && document.querySelector(`[data-done="${CSS.escape(done)}"]`);
  if (note) note.hidden = false;
  document.querySelectorAll('[data-back]').forEach((link) => {
    link.hidden = !back;
    if (back) link.href = back;
  });
}

/** Which of the keys listed are in this browser. */
async function mark() {
  const held = new Set((await keyring.list()).map(({ fingerprint }) => fingerprint));
  desk.querySelectorAll('[data-fingerprint]').forEach((line) => {
    const here = held.has(line.dataset.fingerprint);
    const said = line.querySelector('[data-here]');
    said.textContent = say(here ? 'here' : 'away');
    said.className = here ? 'cf-chip cf-chip-done' : 'cf-chip cf-chip-ahead';
    line.querySelector('[data-forget]').hidden = !here;
  });
  // one's own key is registered but not here: loading it is the next act
  desk.querySelectorAll('[data-load]').forEach((box) => { box.open = box.dataset.load !== '' && !held.has(box.dataset.load); });
}

// --- making one -----------------------------------------------------------------------------------------------------

const field = (form, name) => form.querySelector(`[data-field="${name}"]`);
const letters = (text) => [...text.normalize('NFKC')];

function strength(passphrase) {
  const all = letters(passphrase);
  if (all.length < LEAST) return 'weak';
  if (new Set(all).size < 6) return 'simple';
  return all.length >= 16 || (all.length >= 12 && new Set(all).size >= 9) ? 'good' : 'fair';
}

desk.addEventListener('input', (event) => {
  if (event.target.dataset.field !== 'passphrase') return;
  const form = event.target.form;
  const found = strength(event.target.value);
  const said = form.querySelector('[data-strength]');
  said.textContent = event.target.value ? say(found) : '';
  said.dataset.strength = found;
});

desk.addEventListener('submit', async (event) => {
  const form = event.target.closest('[data-make-key]');
  if (!form) return;
  event.preventDefault();
  clearGrounds(grounds);
  const passphrase = field(form, 'passphrase').value;
  const wrong = [
    letters(passphrase).length < LEAST && { message: say('short', LEAST, letters(passphrase).length) },
    passphrase.normalize('NFKC') !== field(form, 'again').value.normalize('NFKC') && { message: say('differ') },
  ].filter(Boolean);
  if (wrong.length) return showGrounds(grounds, wrong);
  try {
    await busy(form.querySelector('button'), () => make(form, passphrase));
  } catch (fault) {
    showGrounds(grounds, groundsIn(fault));
  }
  return undefined;
});

async function make(form, passphrase) {
  const { organisation, creditCode, holder, today } = form.dataset;
  const key = await makeKey({ organisation, creditCode, holder });
  const text = await key.file(passphrase);
  const name = `caiflow-key-${safe(organisation)}-${safe(holder)}-${today}.json`;
  made.set(form, { key, text, name });
  download(name, text);
  form.reset();
  const stage = form.parentElement.querySelector('[data-register]');
  stage.querySelector('[data-name]').textContent = name;
  stage.hidden = false;
  form.hidden = true;
  stage.querySelector('input[type="checkbox"]').focus();
}

const safe = (text) => text.replace(/[\\/:*?"<>|\s]+/g, '_');

desk.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.matches('[data-again]')) again(button);
  if (button.matches('[data-enable]')) act(button, enable);
  if (button.matches('[data-forget]')) act(button, forget);
  if (button.matches('[data-retire]')) act(button, retire);
});

async function act(button, what) {
  clearGrounds(grounds);
  try {
    await what(button);
  } catch (fault) {
    showGrounds(grounds, groundsIn(fault));
  }
}

const formOf = (button) => button.closest('[data-make]').querySelector('[data-make-key]');

function again(button) {
  const { name, text } = made.get(formOf(button));
  download(name, text);
}

async function enable(button) {
  const form = formOf(button);
  const { key } = made.get(form);
  if (!button.closest('[data-register]').querySelector('input[type="checkbox"]').checked) throw Object.assign(new Error(), { grounds: [{ message: say('tick') }] });
  await busy(button, async () => {
    await ask('POST', '/api/v1/keys', { organisationId: Number(form.dataset.place), x25519: base64(key.public.x25519), sm2: base64(key.public.sm2) });
    made.delete(form);
    await keyring.put(key.live).catch(() => {
      throw Object.assign(new Error(), { grounds: [{ message: say('kept') }] });
    });
    reload('made');
  });
}

const reload = (done) => window.location.assign(`/keys?${new URLSearchParams({ done, ...(back ? { next: back } : {}) })}`);

async function forget(button) {
  if (!await confirmed(button.dataset.question)) return;
  await keyring.remove(button.closest('[data-fingerprint]').dataset.fingerprint);
  await mark();
}

async function retire(button) {
  if (!await confirmed(button.dataset.question)) return;
  await busy(button, () => ask('DELETE', `/api/v1/keys/${button.dataset.retire}`));
  reload('retired');
}

window.addEventListener('beforeunload', (event) => {
  if (made.size) event.preventDefault();
});

start().catch((fault) => showGrounds(grounds, groundsIn(fault)));
