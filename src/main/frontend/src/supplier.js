// The supplier's pages: files are sent with their progress as soon as they are chosen, and the time that is left is counted on.
import { csrf, words } from './lib/page.js';
import { groundsOf, offline } from './lib/grounds.js';
import './lib/countdown.js';

const say = words({
  zh: { sent: '已上传', failed: '上传失败', wait: '还有文件正在上传，请稍候再递交' },
  en: { sent: 'uploaded', failed: 'upload failed', wait: 'Files are still being uploaded. Hand in when they are done' },
});

document.querySelectorAll('[data-upload]').forEach((box) => {
  box.querySelector('[data-pick]').addEventListener('change', (event) => {
    [...event.target.files].forEach((file) => send(box, file));
    event.target.value = '';
  });
});

document.addEventListener('click', (event) => {
  const drop = event.target.closest('[data-drop]');
  if (!drop) return;
  const line = drop.closest('li');
  line.upload?.abort();
  line.remove();
});

// nothing is handed in while a file is still on its way; before the script that marks a form as sent
document.addEventListener('submit', (event) => {
  const pending = event.target.querySelector('[data-files] li[data-pending] [data-said]');
  if (!pending) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  pending.textContent = say('wait');
  pending.scrollIntoView({ block: 'center' });
}, true);

function send(box, file) {
  const line = box.querySelector('[data-sample]').content.firstElementChild.cloneNode(true);
  line.querySelector('[data-name]').textContent = file.name;
  line.dataset.pending = 'yes';
  box.querySelector('[data-files]').append(line);

  const upload = new XMLHttpRequest();
  line.upload = upload;
  upload.upload.addEventListener('progress', (event) => {
    if (!event.lengthComputable) return;
    const percent = Math.round(100 * event.loaded / event.total);
    line.querySelector('progress').value = percent;
    line.querySelector('[data-said]').textContent = `${percent}%`;
  });
  upload.addEventListener('load', () => finished(line, file, upload));
  upload.addEventListener('error', () => failed(line, offline()[0].message));
  upload.open('POST', '/api/v1/files');
  Object.entries({ Accept: 'application/json', ...csrf() }).forEach(([name, value]) => upload.setRequestHeader(name, value));
  const body = new FormData();
  body.append('file', file, neutral(file.name));
  upload.send(body);
}

// the store keeps the name a file came under, and firms like to put their own into it: before the opening it must tell nothing
const neutral = (name) => `bid${name.match(/\.[A-Za-z0-9]{1,8}$/)?.[0] ?? ''}`;

async function finished(line, file, upload) {
  if (upload.status < 200 || upload.status > 299) {
    const grounds = await groundsOf(new Response(upload.responseText, { status: upload.status }));
    failed(line, grounds.map((ground) => ground.message).join(' '));
    return;
  }
  delete line.dataset.pending;
  line.querySelector('progress').remove();
  line.querySelector('[data-said]').textContent = say('sent');
  line.append(hidden('files', JSON.parse(upload.responseText).sha256), hidden('fileNames', file.name));
}

function failed(line, message) {
  delete line.dataset.pending;
  line.querySelector('progress').remove();
  const said = line.querySelector('[data-said]');
  said.className = 'text-danger';
  said.textContent = `${say('failed')}: ${message}`;
}

function hidden(name, value) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  return input;
}
