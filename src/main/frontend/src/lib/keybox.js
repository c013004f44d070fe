// The keys of this browser on the pages that need one: which are here, and how one is loaded from its file.
import { ask, busy, groundsIn } from './ask.js';
import { words } from './page.js';
import * as keyring from '../seal/keyring.js';
import { BadKeyFile, openKeyFile, WrongPassphrase } from '../seal/keys.js';

const say = words({
  zh: {
    noFile: '请选择密钥文件（caiflow-key-….json）', noPassphrase: '请输入密钥口令', wrong: '口令不对，打不开这个密钥文件。请再试一次；注意大小写和输入法',
    bad: '这不是密钥文件，或文件已损坏。请选择生成密钥时保存的 .json 文件', foreign: '这是“{0}”的密钥，不是本单位登记过的密钥，请换一个文件',
    loaded: '密钥已载入本浏览器', noPlace: '浏览器不允许保存密钥（可能是无痕模式），请换普通窗口再试',
  },
  en: {
    noFile: 'Choose the key file (caiflow-key-….json)', noPassphrase: 'Type the passphrase of the key',
    wrong: 'This passphrase does not open the key file. Try again; mind capitals and the keyboard',
    bad: 'This is no key file, or it is damaged. Choose the .json file that was saved when the key was made',
    foreign: 'This is a key of {0}; it was never registered for your organisation. Choose another file', loaded: 'The key is in this browser now',
    noPlace: 'The browser does not let keys be kept (a private window?). Use an ordinary window',
  },
});

/** Whether this browser can do what keys need. */
export async function isSupported() {
  try {
    await crypto.subtle.generateKey('X25519', false, ['deriveBits']);
    return Boolean(window.indexedDB && ReadableStream);
  } catch {
    return false;
  }
}

/** Says it kindly where it cannot, and leaves the rest out. @returns {Promise<boolean>} */
export async function ready() {
  const good = await isSupported();
  document.querySelectorAll('[data-unsupported]').forEach((box) => { box.hidden = good; });
  document.querySelectorAll('[data-needs-keys]').forEach((box) => { box.hidden = !good; });
  return good;
}

/**
 * @param {number} [organisation] only its keys
 * @returns {Promise<object[]>} registered keys with `live` where this browser holds them; in use first, then newest first
 */
export async function keysOf(organisation) {
  const [registered, here] = await Promise.all([ask('GET', '/api/v1/keys'), keyring.list()]);
  const held = new Set(here.map(({ fingerprint }) => fingerprint));
  const mine = registered.filter((key) => organisation === undefined || key.organisationId === organisation)
    .map((key) => ({ ...key, inUse: key.retiredAt == null, held: held.has(key.fingerprint) }))
    .sort((one, other) => Number(other.inUse) - Number(one.inUse) || other.registeredAt - one.registeredAt);
  return Promise.all(mine.map(async (key) => (key.held ? { ...key, live: await keyring.get(key.fingerprint) } : key)));
}

/** The first digits, in fours: enough to tell keys apart by eye. */
export const shortPrint = (fingerprint) => fingerprint.slice(0, 16).match(/.{4}/g).join(' ');

/** Forms that load a key file. @param {() => Promise<void> | void} loaded */
export function startLoading(loaded) {
  document.addEventListener('submit', async (event) => {
    const form = event.target.closest('[data-load-key]');
    if (!form) return;
    event.preventDefault();
    const said = form.querySelector('[data-said]');
    tell(said, '');
    try {
      await busy(form.querySelector('button'), () => load(form));
      form.reset();
      tell(said, say('loaded'), true);
      await loaded();
    } catch (fault) {
      tell(said, inWords(fault));
    }
  });
}

async function load(form) {
  const file = form.querySelector('input[type="file"]').files[0];
  const passphrase = form.querySelector('input[type="password"]').value;
  if (!file) throw refusal(say('noFile'));
  if (!passphrase) throw refusal(say('noPassphrase'));
  const live = await openKeyFile(await file.text(), passphrase);
  const registered = await ask('GET', '/api/v1/keys');
  const organisation = Number(form.dataset.loadKey) || null;
  if (!registered.some((key) => key.fingerprint === live.fingerprint && (!organisation || key.organisationId === organisation))) {
    throw refusal(say('foreign', live.organisation));
  }
  await keyring.put(live).catch(() => {
    throw refusal(say('noPlace'));
  });
}

const refusal = (message) => Object.assign(new Error(message), { grounds: [{ message }] });

function inWords(fault) {
  if (fault instanceof WrongPassphrase) return say('wrong');
  if (fault instanceof BadKeyFile) return say('bad');
  return groundsIn(fault).map(({ message }) => message).join(' ');
}

export function tell(place, text, good = false) {
  place.textContent = text;
  place.classList.toggle('cf-said-good', good);
  place.classList.toggle('cf-said-bad', !good && text !== '');
}
