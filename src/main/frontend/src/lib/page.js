// What every bundle knows of the page it runs on.

export const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';

/** Headers that prove that a request comes from our own page. */
export const csrf = () => ({ [meta('_csrf_header') || 'X-CSRF-TOKEN']: meta('_csrf') });

/** Embedded JSON of the page. */
export const embedded = (id) => JSON.parse(document.getElementById(id).textContent);

/** Picks the words of the page's language. */
export const words = (table) => (key, ...args) =>
  table[language][key].replace(/\{(\d)\}/g, (_, index) => args[Number(index)]);
