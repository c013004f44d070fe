// The model of a running case: what is done, where it stands, what failed; a step can be opened where it calls another model.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { embedded, words } from './lib/page.js';

const say = words({
  zh: { done: '✓', here: '● 当前', failed: '✕ 失败', open: '打开 ▸', broken: '流程图暂时无法显示' },
  en: { done: '✓', here: '● here', failed: '✕ failed', open: 'Open ▸', broken: 'The diagram cannot be shown right now' },
});

const READABLE = 0.75;
const MARGIN = 24;
const canvasBox = document.getElementById('model');

async function show(run) {
  const viewer = new NavigatedViewer({ container: canvasBox, zoomScroll: { enabled: false } });
  try {
    const response = await fetch(run.xml, { headers: { Accept: 'application/xml' } });
    if (!response.ok) throw new Error(String(response.status));
    await viewer.importXML(named(await response.text(), run.names));
  } catch {
    canvasBox.textContent = say('broken');
    return;
  }
  mark(viewer, run);
  fit(viewer);
  window.addEventListener('resize', () => fit(viewer));
  document.querySelectorAll('[data-zoom]').forEach((button) => button.addEventListener('click', () => zoom(viewer, button.dataset.zoom)));
}

/** Labels in the language of the page; the model itself stays as it was deployed. */
function named(xml, names) {
  if (Object.keys(names).length === 0) return xml;
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  for (const element of model.querySelectorAll('[id]')) {
    const name = names[element.getAttribute('id')];
    if (name) element.setAttribute('name', name);
  }
  return new XMLSerializer().serializeToString(model);
}

/** As large as it is readable: wide models are not shrunk to nothing but begin where the case stands. */
function fit(viewer) {
  const canvas = viewer.get('canvas');
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  const scale = Math.max(READABLE, Math.min(1, (outer.width - 2 * MARGIN) / inner.width));
  canvasBox.style.height = `${Math.min(0.72 * window.innerHeight, Math.max(260, inner.height * scale + 3 * MARGIN))}px`;
  canvas.resized();
  const size = canvas.getSize();
  // a page that is being left or not yet laid out has no size to fit into
  if (!(inner.width > 0 && size.width > 0 && size.height > 0)) return;
  const width = size.width / scale;
  const height = size.height / scale;
  const here = document.querySelector('.cf-here[data-element-id]:not([data-element-id^="SubProcess_"])')?.dataset.elementId;
  const step = here ? viewer.get('elementRegistry').get(here) : { x: inner.x, width: 0 };
  const x = inner.width > width
    ? Math.max(inner.x - MARGIN, Math.min(step.x + step.width / 2 - width / 2, inner.x + inner.width + MARGIN - width))
    : inner.x + inner.width / 2 - width / 2;
  canvas.viewbox({ x, y: inner.y + inner.height / 2 - height / 2, width, height });
}

function zoom(viewer, way) {
  if (way === 'fit') fit(viewer);
  else viewer.get('zoomScroll').stepZoom(way === 'in' ? 1 : -1);
}

function mark(viewer, run) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  for (const [id, state] of Object.entries(run.activities)) {
    const element = registry.get(id);
    if (!element || state === 'ahead') continue;
    canvas.addMarker(id, `cf-${state}`);
    if (!element.waypoints) overlays.add(id, { position: { top: -9, left: 4 }, html: badge(state) });
  }
  callers(viewer, run).forEach((children, id) => {
    overlays.add(id, { position: { bottom: 10, left: 4 }, html: drill(children) });
  });
}

/** Which activity called which run: by the model it names, or, where it names an expression, the runs nobody else called. */
function callers(viewer, { called, activities }) {
  const calls = viewer.get('elementRegistry').filter((element) => element.type === 'bpmn:CallActivity' && !element.labelTarget);
  const named = new Set(calls.map((element) => element.businessObject.calledElement));
  const found = new Map();
  for (const element of calls.filter(({ id }) => activities[id])) {
    const wanted = element.businessObject.calledElement;
    const children = called.filter((one) => (wanted.startsWith('$') || wanted.startsWith('#') ? !named.has(one.process) : one.process === wanted));
    if (children.length) found.set(element.id, children);
  }
  return found;
}

function badge(state) {
  const mark = document.createElement('span');
  mark.className = `cf-mark cf-${state}`;
  mark.textContent = say(state);
  return mark;
}

function drill(children) {
  const box = document.createElement('span');
  box.className = 'cf-drills';
  box.append(...children.map((child) => {
    const link = document.createElement('a');
    link.className = 'cf-drill';
    link.href = child.address;
    link.textContent = children.length > 1 && child.pack ? child.pack : say('open');
    link.title = child.name;
    link.setAttribute('aria-label', `${say('open')} ${child.name}`);
    return link;
  }));
  return box;
}

if (canvasBox) show(embedded('model-data'));
