// The form of a task: shows schema and data that stand in the page, sends what was filled in, tells every ground of a refusal.
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { csrf, embedded, language } from './lib/page.js';
import { formWords, verdictInWords } from './lib/form-words.js';
import { clearGrounds, groundsOf, offline, showGrounds } from './lib/grounds.js';
import { confirmed } from './lib/confirm.js';
import { showTrees } from './lib/tree.js';

if (language === 'zh') flatpickr.localize(Mandarin);

const box = document.getElementById('task-form');
const grounds = document.getElementById('grounds');
const button = document.getElementById('task-submit');

async function start(task) {
  const form = new Form({ container: box });
  speakOurLanguage(form, task.data);
  await form.importSchema(withoutButtons(task.schema), task.data);
  keepEarlierFiles(task);
  showTrees(form, box, task);
  if (button) {
    button.addEventListener('click', () => send(form, task));
    button.disabled = false;
  }
}

/** The page has its own acts: one main act, always in sight. */
const withoutButtons = (schema) => ({ ...schema, components: schema.components.filter((one) => one.type !== 'button') });

function speakOurLanguage(form, data) {
  const validator = form.get('validator');
  const judge = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) => {
    const field = form.get('formFieldRegistry').get(instance.id);
    const kept = field?.type === 'filepicker' && Array.isArray(data[field.key]) && data[field.key].length > 0;
    return kept ? [] : judge(instance, value).map(verdictInWords);
  };
}

/** A field that came with papers keeps them until others are chosen. */
function keepEarlierFiles(task) {
  for (const field of task.schema.components.filter((one) => one.type === 'filepicker')) {
    const earlier = task.data[field.key];
    const label = box.querySelector(`.fjs-form-field-filepicker input[id*="${field.id}"]`)?.parentElement
      ?.querySelector('.fjs-filepicker-container .fjs-form-field-label');
    if (label && Array.isArray(earlier) && earlier.length) label.textContent = formWords('files', earlier.length);
  }
}

async function send(form, task) {
  clearGrounds(grounds);
  const { data, errors, files } = form.submit();
  if (Object.keys(errors).length) {
    showGrounds(grounds, verdicts(form, errors));
    return;
  }
  if (task.consequence && !await confirmed(task.consequence)) return;
  busy(true);
  try {
    await deliver(form, task, withPapers(data, await upload(files), task));
  } catch (failure) {
    showGrounds(grounds, failure.grounds ?? offline());
  } finally {
    busy(false);
  }
}

async function deliver(form, task, content) {
  const response = await fetch(`/api/v1/tasks/${encodeURIComponent(task.id)}/complete`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...csrf() },
    body: JSON.stringify({ revision: task.revision, form: content }),
  });
  if (response.ok) {
    window.location.assign((await response.json()).next);
    return;
  }
  const found = await groundsOf(response);
  markFields(form, found);
  showGrounds(grounds, found);
}

/** @returns {Promise<Map<string, string[]>>} hashes of the stored papers by form-js's key of the chosen files */
async function upload(files) {
  const stored = new Map();
  for (const [key, chosen] of files) {
    const hashes = [];
    for (const file of chosen) hashes.push(await store(file));
    stored.set(key, hashes);
  }
  return stored;
}

async function store(file) {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch('/api/v1/files', { method: 'POST', headers: { Accept: 'application/json', ...csrf() }, body });
  if (!response.ok) throw Object.assign(new Error('refused'), { grounds: await groundsOf(response) });
  return (await response.json()).sha256;
}

function withPapers(value, stored, task) {
  const replaced = replaceKeys(value, stored);
  for (const field of task.schema.components.filter((one) => one.type === 'filepicker')) {
    if (!replaced[field.key] && Array.isArray(task.data[field.key])) replaced[field.key] = task.data[field.key];
  }
  return replaced;
}

function replaceKeys(value, stored) {
  if (typeof value === 'string') return stored.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replaceKeys(one, stored));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceKeys(one, stored)]));
  }
  return value;
}

function instances(form) {
  return form.get('formFieldInstanceRegistry').getAllKeyed().map((instance) => ({
    ...instance,
    name: instance.valuePath.reduce((path, step) => path + (typeof step === 'number' ? `[${step}]` : path ? `.${step}` : step), ''),
    label: form.get('formFieldRegistry').get(instance.id)?.label ?? '',
  }));
}

/** Puts each ground at its field as well, where the form has that field. */
function markFields(form, found) {
  const errors = {};
  for (const { id, indexes, name } of instances(form)) {
    const here = found.filter((ground) => ground.field === name).map((ground) => ground.message);
    if (here.length) put(errors, [id, ...Object.values(indexes ?? {})], here);
  }
  form._setState({ errors });
}

function put(target, [step, ...rest], value) {
  if (rest.length === 0) target[step] = value;
  else put(target[step] ??= {}, rest, value);
}

function verdicts(form, errors) {
  return instances(form).flatMap(({ id, indexes, label }) => {
    const found = [id, ...Object.values(indexes ?? {})].reduce((at, step) => at?.[step], errors);
    const row = Object.values(indexes ?? {}).map((index) => `#${index + 1} `).join('');
    return Array.isArray(found) ? found.map((verdict) => ({ message: `${row}${label}${language === 'zh' ? '：' : ': '}${verdict}` })) : [];
  });
}

function busy(on) {
  button.disabled = on;
  button.setAttribute('aria-busy', String(on));
  button.classList.toggle('btn-loading', on);
}

if (box) start(embedded('task-form-data'));
