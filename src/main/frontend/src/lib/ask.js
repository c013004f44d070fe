// Questions to our own JSON API, with faults told apart.
import { csrf, words } from './page.js';
import { groundsOf, offline } from './grounds.js';
import { LineBroken, passes, Refusal } from './faults.js';

const say = words({
  zh: { signedOut: '登录已失效，请在另一个窗口重新登录后再试，本页内容不会丢失' },
  en: { signedOut: 'You have been signed out. Sign in again in another window and repeat; nothing on this page is lost' },
});

const SILENCE = 60000;

/** @throws {Refusal | LineBroken | DOMException} */
export async function ask(method, path, body, { signal } = {}) {
  const response = await reached(path, {
    method, signal, headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), Accept: 'application/json', ...csrf() },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return response.status === 204 ? undefined : response.json();
}

/** @returns {Promise<Response>} a good one */
export async function reached(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    throw new LineBroken(String(fault));
  }
  await judge(response);
  return response;
}

async function judge(response) {
  if (response.status === 401 || (response.redirected && new URL(response.url).pathname === '/login')) {
    throw new Refusal(401, [{ message: say('signedOut') }]);
  }
  if (passes(response.status)) throw Object.assign(new LineBroken(String(response.status)), { grounds: await groundsOf(response) });
  if (!response.ok) throw new Refusal(response.status, await groundsOf(response));
}

/** Bytes with their progress; a line that is silent for a minute counts as broken. */
export function send(method, path, bytes, { sent, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let watch;
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), SILENCE);
    };
    const over = () => {
      clearTimeout(watch);
      signal?.removeEventListener('abort', stop);
    };
    const stop = () => request.abort();
    const broken = () => {
      over();
      reject(signal?.aborted ? signal.reason : new LineBroken('cut'));
    };
    signal?.addEventListener('abort', stop);
    request.upload.onprogress = (event) => {
      alive();
      sent(event.loaded);
    };
    request.onload = async () => {
      over();
      try {
        const response = new Response(request.status === 204 ? null : request.responseText, { status: request.status });
        await judge(response);
        resolve(await response.json());
      } catch (fault) {
        reject(fault);
      }
    };
    request.onerror = broken;
    request.onabort = broken;
    request.open(method, path);
    Object.entries({ 'Content-Type': 'application/octet-stream', Accept: 'application/json', ...csrf() })
      .forEach(([name, value]) => request.setRequestHeader(name, value));
    alive();
    request.send(bytes);
  });
}

/** The grounds of whatever went wrong. */
export const groundsIn = (fault) => {
  if (fault.grounds?.length) return fault.grounds;
  if (fault instanceof LineBroken) return offline();
  console.error(fault);
  return [{ message: fault.message || String(fault) }];
};

export const wait = (ms) => new Promise((resolve) => {
  const timer = setTimeout(over, ms);
  window.addEventListener('online', over);
  function over() {
    clearTimeout(timer);
    window.removeEventListener('online', over);
    resolve();
  }
});

/** Hands a file to the person. */
export function download(name, content, type = 'application/json') {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** A button that works shows it, and is not pressed twice. */
export async function busy(button, act) {
  button.disabled = true;
  button.setAttribute('aria-busy', 'true');
  button.classList.add('btn-loading');
  try {
    return await act();
  } finally {
    button.disabled = false;
    button.removeAttribute('aria-busy');
    button.classList.remove('btn-loading');
  }
}
