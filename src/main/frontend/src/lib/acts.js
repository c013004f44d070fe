// Buttons that post to the JSON API (data-post, optional data-body) and go on to data-next; dialogs; moment-by-moment counts.
import { csrf } from './page.js';
import { clearGrounds, groundsOf, offline, showGrounds } from './grounds.js';
import { confirmed } from './confirm.js';

export function startActs() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-post]');
    if (button) post(button);
    const opener = event.target.closest('[data-dialog]');
    if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
    const person = event.target.closest('[data-fill]');
    if (person) fill(person);
    if (event.target.closest('[data-print]')) window.print();
  });
  document.addEventListener('submit', askFirst);
}

async function post(button) {
  const box = document.getElementById('grounds');
  clearGrounds(box);
  button.disabled = true;
  try {
    const response = await fetch(button.dataset.post, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...csrf() },
      body: button.dataset.body ?? '{}',
    });
    if (response.ok) window.location.assign(button.dataset.next ?? window.location.href);
    else showGrounds(box, await groundsOf(response));
  } catch {
    showGrounds(box, offline());
  } finally {
    button.disabled = false;
  }
}

/** Demo people on the sign-in page: one click fills in the form and sends it. */
function fill(person) {
  const form = document.getElementById(person.dataset.fill);
  form.elements.login.value = person.dataset.login;
  form.elements.password.value = person.dataset.password;
  form.requestSubmit();
}

/** A plain form with data-consequence asks before it is sent, and no form is sent twice. */
async function askFirst(event) {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method === 'dialog' || form.method === 'get') return;
  if (form.dataset.consequence && !form.dataset.asked) {
    event.preventDefault();
    if (await confirmed(form.dataset.consequence)) {
      form.dataset.asked = 'yes';
      form.requestSubmit(event.submitter ?? undefined);
    }
    return;
  }
  form.dataset.sent = 'yes';
  // back from the history the page must be usable again
  window.addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
}
