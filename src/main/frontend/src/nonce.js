// The two pages of a party's nonce: one click commits, key file and passphrase reveal.
import { ask, busy, groundsIn } from './lib/ask.js';
import { clearGrounds, showGrounds } from './lib/grounds.js';
import { ready, startLoading, tell } from './lib/keybox.js';
import { words } from './lib/page.js';
import * as keyring from './seal/keyring.js';
import { BrokenSeal } from './seal/chunked.js';
import { commitNonce, revealNonce } from './seal/nonce.js';

const say = words({
  zh: {
    noKey: '请先载入本单位的密钥文件', broken: '这个密钥打不开本方的随机数，请换用承诺时在用的密钥', foreign: '没有加密给您的密钥的内容，请由承诺时持有密钥的同事办理',
    working: '正在生成随机数并加密…', opening: '正在解开本方随机数…',
  },
  en: {
    noKey: 'Load your organisation’s key file first', broken: 'This key does not open your side’s nonce. Use the one that was in use when it was committed',
    foreign: 'Nothing is sealed to a key of yours. Let a colleague do it who held a key when the nonce was committed',
    working: 'Making and sealing the nonce …', opening: 'Opening your side’s nonce …',
  },
});

const page = document.getElementById('nonce');
const grounds = document.getElementById('grounds');
const said = page.querySelector('[data-progress]');
const address = `/api/v1/tasks/${encodeURIComponent(page.dataset.task)}`;
const refuse = (message) => { throw Object.assign(new Error(message), { grounds: [{ message }] }); };

async function commit() {
  tell(said, say('working'), true);
  const { data } = await ask('GET', address);
  await send(await commitNonce(data));
}

async function reveal() {
  tell(said, say('opening'), true);
  const { data } = await ask('GET', address);
  const own = data.sealed.filter(({ of }) => of === data.party);
  if (!own.length) refuse(say('foreign'));
  const held = await Promise.all(own.map(({ fingerprint }) => keyring.get(fingerprint)));
  if (!held.some(Boolean)) {
    page.querySelector('[data-loader]').open = true;
    refuse(say('noKey'));
  }
  try {
    await send(await revealNonce(data, keyring.get));
  } catch (fault) {
    if (fault instanceof BrokenSeal) refuse(say('broken'));
    throw fault;
  }
}

async function send(form) {
  const { next } = await ask('POST', `${address}/complete`, { revision: Number(page.dataset.revision), form });
  window.location.assign(next);
}

async function act(button, what) {
  clearGrounds(grounds);
  try {
    await busy(button, what);
  } catch (fault) {
    tell(said, '');
    showGrounds(grounds, groundsIn(fault));
  }
}

const button = page.querySelector('[data-act]');
button.addEventListener('click', () => act(button, page.dataset.kind === 'commit' ? commit : reveal));
// the key is here now: nothing else is left to do
startLoading(() => act(button, reveal));
ready().then(async (good) => {
  if (!good || page.dataset.kind === 'commit') return;
  const { data } = await ask('GET', address);
  const held = await Promise.all(data.sealed.map(({ fingerprint }) => keyring.get(fingerprint)));
  // without a key here loading it is the only act, and reveals at once
  button.hidden = !held.some(Boolean);
  page.querySelector('[data-loader]').open = button.hidden;
}).catch((fault) => showGrounds(grounds, groundsIn(fault)));
