// j/k move, Enter open, c claim, x choose, / search, g i inbox, ? help. Never while something is being typed.

const isTyping = (target) => target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;

let afterG = false;

export function startKeyboard() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape' && event.target.closest('[data-search]')) event.target.blur();
    if (isTyping(event.target)) return;
    const act = afterG && event.key === 'i' ? goToInbox : ACTS[event.key];
    afterG = event.key === 'g';
    if (act) act(event);
  });
}

const ACTS = { j: () => move(1), k: () => move(-1), Enter: open, c: claim, x: pick, '/': search, '?': help };

const rows = () => [...document.querySelectorAll('[data-row]')].filter((row) => row.offsetParent !== null);

function current() {
  return document.querySelector('[data-row][aria-current="true"]');
}

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(current());
  choose(all[Math.min(all.length - 1, Math.max(0, at + step))]);
}

function choose(row) {
  current()?.removeAttribute('aria-current');
  row.setAttribute('aria-current', 'true');
  row.querySelector('a')?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  row.dispatchEvent(new CustomEvent('cf:chosen', { bubbles: true }));
}

function open(event) {
  if (event.target.closest('a, button, summary')) return;
  current()?.querySelector('a')?.click();
}

function claim() {
  (current()?.querySelector('[data-claim]') ?? document.querySelector('[data-claim]'))?.click();
}

function pick() {
  current()?.querySelector('input[type="checkbox"]')?.click();
}

function search(event) {
  // the box stands in the menu of a phone too
  const field = [...document.querySelectorAll('[data-search] input')].find((one) => one.offsetParent !== null);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

function help() {
  document.getElementById('help')?.showModal();
}

function goToInbox() {
  window.location.assign('/inbox');
}
