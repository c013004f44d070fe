// On every page: htmx, the keyboard, and small helps.
import htmx from 'htmx.org';
import { csrf } from './lib/page.js';
import { startKeyboard } from './lib/keyboard.js';
import { startActs } from './lib/acts.js';
import { startChosen } from './lib/chosen.js';

window.htmx = htmx;
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;

document.addEventListener('htmx:configRequest', (event) => Object.assign(event.detail.headers, csrf()));
// a session that has ended answers with the sign-in page: go there instead of swapping it into a corner
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.responseURL.endsWith('/login')) {
    event.detail.shouldSwap = false;
    window.location.assign('/login');
  }
});

startKeyboard();
startActs();
startChosen();
