// A checklist whose options name a parent is shown as a tree: headings open and close, and stand for all below them.
import { language } from './page.js';

const WORDS = language === 'zh' ? { open: '展开', close: '收起' } : { open: 'Open', close: 'Close' };

/** form-js keeps its own elements; only classes, and one button per heading, are added to them. */
export function showTrees(form, box, task) {
  for (const field of task.schema.components.filter((one) => one.type === 'checklist')) {
    const options = task.data[field.valuesKey];
    if (Array.isArray(options) && options.some((one) => one.parent)) tree(form, box, field, options);
  }
}

function tree(form, box, field, options) {
  const opened = new Set();
  const chosen = () => new Set(form._getState().data[field.key] ?? []);
  for (const code of chosen()) opened.add(options.find((one) => one.value === code)?.parent);
  const lines = () => [...box.querySelectorAll('.fjs-form-field-checklist')]
    .find((one) => one.querySelectorAll('.fjs-inline-label').length === options.length)?.querySelectorAll('.fjs-inline-label') ?? [];
  const draw = () => {
    const taken = chosen();
    lines().forEach((line, index) => show(line, options[index], { taken, opened, options, draw }));
  };
  draw();
  form.on('changed', () => requestAnimationFrame(draw));
}

function show(line, option, { taken, opened, options, draw }) {
  const below = options.filter((one) => one.parent === option.value);
  line.classList.add('cf-tree');
  line.classList.toggle('cf-tree-leaf', Boolean(option.parent));
  line.classList.toggle('cf-tree-covered', taken.has(option.parent));
  line.classList.toggle('cf-tree-closed', Boolean(option.parent) && !opened.has(option.parent));
  if (below.length) heading(line, option, below, { taken, opened, draw });
}

function heading(line, option, below, { taken, opened, draw }) {
  line.classList.add('cf-tree-head');
  let button = line.querySelector('.cf-tree-toggle');
  if (!button) {
    button = document.createElement('button');
    button.type = 'button';
    button.className = 'cf-tree-toggle';
    button.addEventListener('click', (event) => {
      event.preventDefault();
      if (!opened.delete(option.value)) opened.add(option.value);
      draw();
    });
    line.append(button);
  }
  const open = opened.has(option.value);
  const count = taken.has(option.value) ? below.length : below.filter((one) => taken.has(one.value)).length;
  button.setAttribute('aria-expanded', String(open));
  button.textContent = `${open ? WORDS.close : WORDS.open} ${count}/${below.length}`;
}
