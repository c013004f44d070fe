// The scoring sheet: saved as typed, sums and what is left per bidder, handed in once, the bid's paper beside it.
import { csrf } from './lib/page.js';
import { clearGrounds, groundsOf, offline, showGrounds } from './lib/grounds.js';
import { confirmed } from './lib/confirm.js';

const PAUSE = 500;
const AGAIN = 4000;
const CONFLICT = 409;
const POINTS = /^\d{1,4}(\.\d{1,2})?$/;

const sheet = document.getElementById('scoring');
const box = document.getElementById('grounds');
const state = document.getElementById('scoring-state');
const button = document.getElementById('scoring-submit');
const inputs = [...sheet.querySelectorAll('input[data-bid]')];
const address = `/api/v1/tasks/${encodeURIComponent(sheet.dataset.task)}`;
const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** Full-width digits and signs as a Chinese keyboard types them. */
const plain = (text) => text.normalize('NFKC').replace('。', '.').trim();
const isRight = (input) => POINTS.test(plain(input.value)) && Number(plain(input.value)) <= Number(input.dataset.max);
const ofBid = (bid) => inputs.filter((input) => input.dataset.bid === bid);

// --- sums -----------------------------------------------------------------------------------------------------------

function count(bid) {
  const right = ofBid(bid).filter(isRight);
  // in hundredths: 0.1 + 0.2 must show as 0.3
  const hundredths = right.reduce((sum, input) => sum + Math.round(Number(plain(input.value)) * 100), 0);
  sheet.querySelector(`[data-sum="${bid}"]`).textContent = String(hundredths / 100);
  sheet.querySelector(`[data-left="${bid}"]`).textContent = String(ofBid(bid).length - right.length);
}

function judge(input) {
  const wrong = plain(input.value) !== '' && !isRight(input);
  input.classList.toggle('is-invalid', wrong);
  input.toggleAttribute('aria-invalid', wrong);
}

// --- saved as typed -------------------------------------------------------------------------------------------------

let revision = Number(sheet.dataset.draft);
let waiting = null;
let dirty = false;
let saving = null;
let stopped = false;

function changed() {
  dirty = true;
  clearTimeout(waiting);
  waiting = setTimeout(save, PAUSE);
}

/** One save at a time; what was typed meanwhile is saved by the next. */
function save() {
  saving ??= saveNow().finally(() => {
    saving = null;
    if (dirty && !stopped) waiting = setTimeout(save, PAUSE);
  });
  return saving;
}

async function saveNow() {
  if (!dirty || stopped) return;
  dirty = false;
  say('saving');
  const typed = Object.fromEntries(inputs.filter((input) => input.value !== '')
    .map((input) => [`${input.dataset.bid}-${input.dataset.criterion}`, input.value]));
  try {
    const response = await fetch(`${address}/draft`, {
      method: 'PUT', headers: { ...headers, ...csrf() }, body: JSON.stringify({ revision, typed }), keepalive: true,
    });
    if (!response.ok) return await refused(response);
    revision = (await response.json()).revision;
    say('saved');
  } catch {
    tryAgain();
  }
}

async function refused(response) {
  if (response.status >= 500) return tryAgain();
  // open elsewhere, handed in, or signed out: going on typing would lose it
  stopped = response.status === CONFLICT;
  say('unsaved');
  showGrounds(box, await groundsOf(response));
}

function tryAgain() {
  dirty = true;
  say('unsaved');
  clearTimeout(waiting);
  waiting = setTimeout(save, AGAIN);
}

function say(what) {
  state.textContent = state.dataset[what];
  state.dataset.now = what;
}

// --- handed in once -------------------------------------------------------------------------------------------------

async function submit() {
  clearGrounds(box);
  if (!await confirmed(sheet.dataset.consequence)) return;
  button.disabled = true;
  try {
    clearTimeout(waiting);
    await save();
    await send();
  } catch {
    showGrounds(box, offline());
  } finally {
    button.disabled = false;
  }
}

async function send() {
  const scores = inputs.map((input) => ({ bidId: Number(input.dataset.bid), criterionNo: Number(input.dataset.criterion),
    points: plain(input.value) }));
  const response = await fetch(`${address}/complete`, {
    method: 'POST', headers: { ...headers, ...csrf() },
    body: JSON.stringify({ revision: Number(sheet.dataset.revision), form: { scores } }),
  });
  if (response.ok) {
    stopped = true;
    dirty = false;
    window.location.assign((await response.json()).next);
    return;
  }
  const grounds = await groundsOf(response);
  mark(grounds);
  showGrounds(box, grounds);
}

function mark(grounds) {
  inputs.forEach(judge);
  for (const ground of grounds) {
    const row = /^scores\[(\d+)\]/.exec(ground.field ?? '');
    if (row) inputs[Number(row[1])]?.classList.add('is-invalid');
  }
  const first = inputs.find((input) => input.classList.contains('is-invalid'));
  if (first) show(first.closest('[data-column]').dataset.column);
}

// --- one bidder at a time on a phone --------------------------------------------------------------------------------

function show(column) {
  sheet.querySelectorAll('[data-column]').forEach((cell) => cell.classList.toggle('is-shown', cell.dataset.column === column));
  sheet.querySelectorAll('[data-show]').forEach((tab) => tab.setAttribute('aria-pressed', String(tab.dataset.show === column)));
}

// --- the bid's paper beside the sheet -------------------------------------------------------------------------------

const wide = window.matchMedia('(min-width: 1240px)');
const beside = document.getElementById('beside');

function openBeside(event) {
  const link = event.target.closest('a[data-beside]');
  if (!link || !wide.matches) return;
  event.preventDefault();
  beside.querySelector('iframe').src = link.href;
  beside.querySelector('[data-name]').textContent = link.textContent.trim();
  beside.hidden = false;
  sheet.classList.add('has-beside');
}

function closeBeside() {
  beside.hidden = true;
  sheet.classList.remove('has-beside');
}

// --- keyboard: down and up go along a bidder ------------------------------------------------------------------------

function along(event) {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  const input = event.target.closest('input[data-bid]');
  if (!step || !input) return;
  const column = ofBid(input.dataset.bid);
  const next = column[column.indexOf(input) + step];
  if (next) {
    event.preventDefault();
    next.focus();
    next.select();
  }
}

sheet.addEventListener('input', (event) => {
  if (!event.target.dataset.bid) return;
  judge(event.target);
  count(event.target.dataset.bid);
  changed();
});
sheet.addEventListener('keydown', along);
sheet.addEventListener('click', (event) => {
  openBeside(event);
  if (event.target.closest('[data-close]')) closeBeside();
  const tab = event.target.closest('[data-show]');
  if (tab) show(tab.dataset.show);
});
button.addEventListener('click', submit);
window.addEventListener('beforeunload', (event) => {
  if (dirty) event.preventDefault();
});

inputs.forEach(judge);
new Set(inputs.map((input) => input.dataset.bid)).forEach(count);
show('0');
