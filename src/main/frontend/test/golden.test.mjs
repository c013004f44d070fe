// The golden table of form inputs and verdicts against form-js, as the browser runs it. The server runs the same table.
//
// verdict: what the server says; browser: what form-js says where it differs. "prevented" = form-js's control does not keep such a
// value, so nobody can type it; "uploaded" = the value only exists after the papers were sent. The browser is never the stricter one.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const golden = JSON.parse(readFileSync(new URL('../../../test/resources/forms/golden.json', import.meta.url), 'utf8'));
const { createForm } = inBrowser(() => createRequire(import.meta.url)('@bpmn-io/form-js-viewer'));

/** First words of form-js's messages; what is missing here is a change of form-js. */
const VERDICTS = [
  ['Field is required', 'required'], ['Field must have minimum value', 'min'], ['Field must have maximum value', 'max'],
  ['Field must have minimum length', 'too-short'], ['Field must have maximum length', 'too-long'],
  ['Field must match pattern', 'pattern'], ['Value is expected to', 'decimals'],
];

for (const { component, data, cases } of golden) {
  for (const { value, verdict, browser = verdict } of cases.filter((one) => one.browser !== 'uploaded')) {
    test(`${component.type} ${component.key}: ${shown(value)} is ${browser}`, async () => {
      const found = await judge(component, data, value);

      assert.equal(found, browser);
      assert.ok(browser === verdict || browser === 'prevented' || browser === 'valid', 'the browser is stricter than the server');
    });
  }
}

async function judge(component, data, value) {
  const schema = { type: 'default', id: 'golden', schemaVersion: 19, components: [{ id: component.key, ...component }] };
  const form = await createForm({ container: document.createElement('div'), schema, data: { ...data, [component.key]: value ?? undefined } });
  try {
    const { data: kept, errors } = form.submit();
    if (value !== null && !sameValue(component, kept[component.key], value)) return 'prevented';
    const [error] = errors[component.key] ?? [];
    if (!error) return 'valid';
    const known = VERDICTS.find(([words]) => error.startsWith(words));
    assert.ok(known, `form-js says something new: ${error}`);
    return known[1];
  } finally {
    form.destroy();
  }
}

/** An empty field is null, '' or absent, all the same; a number may come back as the string of itself. */
function sameValue({ type }, kept, given) {
  const empty = (value) => value === undefined || value === null || value === '' || value.length === 0;
  if (empty(kept) && empty(given)) return true;
  if (type === 'number' && !empty(given) && ['string', 'number'].includes(typeof given)) return Number(kept) === Number(given);
  return JSON.stringify(kept) === JSON.stringify(given);
}

function shown(value) {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 30)}… (${text.length})` : text;
}

/** form-js reads the browser's names when it is loaded. */
function inBrowser(load) {
  const { window } = new JSDOM('<!doctype html>', { pretendToBeVisual: true, url: 'http://localhost/' });
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis)) globalThis[name] = window[name];
  }
  globalThis.window = window;
  globalThis.document = window.document;
  globalThis.Event = window.Event;
  globalThis.DataTransfer = class { files = []; items = { add() {} }; };
  globalThis.ResizeObserver = class { observe() {} disconnect() {} };
  globalThis.IntersectionObserver = class { observe() {} disconnect() {} };
  return load();
}
