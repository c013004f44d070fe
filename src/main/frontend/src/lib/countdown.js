// Counts down to data-until (epoch ms) from the platform's clock (data-now), not the browser's.
import { words } from './page.js';

const say = words({
  zh: { days: '剩 {0} 天 {1} 小时', hours: '剩 {0} 小时 {1} 分', minutes: '剩 {0} 分 {1} 秒', over: '已截止' },
  en: { days: '{0} d {1} h left', hours: '{0} h {1} min left', minutes: '{0} min {1} s left', over: 'passed' },
});

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SOON = DAY;

const since = new WeakMap();

function tick(place) {
  const left = Number(place.dataset.until) - Number(place.dataset.now) - (performance.now() - (since.get(place) ?? 0));
  place.querySelector('[data-left]').textContent = inWords(left);
  place.classList.toggle('cf-light-GREEN', left > SOON);
  place.classList.toggle('cf-light-YELLOW', left <= SOON && left >= 0);
  place.classList.toggle('cf-light-NONE', left < 0);
}

function inWords(left) {
  if (left < 0) return say('over');
  if (left >= DAY) return say('days', Math.floor(left / DAY), Math.floor(left % DAY / HOUR));
  if (left >= HOUR) return say('hours', Math.floor(left / HOUR), Math.floor(left % HOUR / MINUTE));
  return say('minutes', Math.floor(left / MINUTE), Math.floor(left % MINUTE / SECOND));
}

const all = () => document.querySelectorAll('[data-until]').forEach(tick);

/** The platform's clock as it was told just now, for every place in the box. */
export function clockIs(now, box) {
  box.querySelectorAll('[data-until]').forEach((place) => {
    place.dataset.now = now;
    since.set(place, performance.now());
    tick(place);
  });
}

all();
setInterval(all, SECOND);
