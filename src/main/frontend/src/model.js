// The model of a running case: what is done, where it stands, what failed; a step can be opened where it calls another model.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { embedded, words } from './lib/page.js';

const say = words({
  zh: { done: '✓', here: '● 当前', failed: '✕ 失败', open: '打开 ▸', broken: '流程图暂时无法显示' },
  en: { done: '✓', here: '● here', failed: '✕ failed', open: 'Open ▸', broken: 'The diagram cannot be shown right now' },
});

const canvasBox = document.getElementById('model');
if (canvasBox) show(embedded('model-data'));

async function show(run) {
  const viewer = new NavigatedViewer({ container: canvasBox });
  try {
    const response = await fetch(run.xml, { headers: { Accept: 'application/xml' } });
    if (!response.ok) throw new Error(String(response.status));
    await viewer.importXML(named(await response.text(), run.names));
  } catch {
    canvasBox.textContent = say('broken');
    return;
  }
  fit(viewer);
  mark(viewer, run);
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

function fit(viewer) {
  const canvas = viewer.get('canvas');
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
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
  for (const child of run.children) {
    if (registry.get(child.activity)) {
      overlays.add(child.activity, { position: { bottom: 10, right: 62 }, html: drill(child) });
    }
  }
}

function badge(state) {
  const mark = document.createElement('span');
  mark.className = `cf-mark cf-${state}`;
  mark.textContent = say(state);
  return mark;
}

function drill(child) {
  const link = document.createElement('a');
  link.className = 'cf-drill';
  link.href = child.address;
  link.textContent = say('open');
  link.setAttribute('aria-label', `${say('open')} ${child.name}`);
  return link;
}
