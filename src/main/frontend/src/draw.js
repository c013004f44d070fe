// The public page of a draw: the visitor's own machine runs it again.
import { busy } from './lib/ask.js';
import { words } from './lib/page.js';
import { runAgain } from './lot.js';

const say = words({
  zh: { working: '正在计算（第 {0} 项，共 {1} 项）…', holds: '全部 {0} 项都与本机计算一致', broken: '{0} 项与本机计算不一致', failed: '文件包读不出来：{0}' },
  en: { working: 'Computing ({0} of {1}) …', holds: 'All {0} checks agree with what this machine computed', broken: '{0} checks do not agree', failed: 'The bundle cannot be read: {0}' },
});

const page = document.getElementById('draw');
const button = page.querySelector('[data-again]');
const said = page.querySelector('[data-progress]');

async function again() {
  try {
    const bundle = await (await fetch(page.dataset.bundle)).json();
    const found = await runAgain(bundle, (done, all) => { said.textContent = say('working', done, all); });
    if (bundle.commitment !== page.dataset.commitment) found[0].holds = false;
    page.querySelectorAll('[data-check]').forEach((line) => {
      const { holds } = found.find(({ check }) => check === line.dataset.check);
      line.dataset.holds = String(holds);
    });
    const wrong = found.filter(({ holds }) => !holds).length;
    said.textContent = wrong ? say('broken', wrong) : say('holds', found.length);
    said.className = wrong ? 'cf-said-bad' : 'cf-said-good';
    page.querySelector('[data-checks]').hidden = false;
  } catch (fault) {
    said.textContent = say('failed', fault.message);
    said.className = 'cf-said-bad';
  }
}

button?.addEventListener('click', () => busy(button, again));
