// The list of grounds on top of a page: what, which rule, what would make it right.
import { words } from './page.js';

const say = words({
  zh: { refused: '未能提交，请更正后再提交', offline: '没有连上服务器，已填写的内容仍在，请稍后再试', failed: '系统出错（{0}），已填写的内容仍在，请稍后再试' },
  en: { refused: 'Not accepted. Please correct and send again', offline: 'The server cannot be reached. What you typed is still here; try again later',
    failed: 'Something went wrong ({0}). What you typed is still here; try again later' },
});

/** @param {{message: string, article?: string, field?: string}[]} grounds */
export function showGrounds(box, grounds, title = say('refused')) {
  const list = grounds.map((ground) => {
    const item = document.createElement('li');
    item.textContent = ground.message;
    if (ground.article) {
      const article = document.createElement('span');
      article.className = 'cf-article';
      article.textContent = ground.article;
      item.append(' ', article);
    }
    return item;
  });
  const head = document.createElement('strong');
  head.textContent = title;
  const body = document.createElement('ul');
  body.append(...list);
  box.replaceChildren(head, body);
  box.hidden = false;
  box.focus();
  box.scrollIntoView({ block: 'start', behavior: 'smooth' });
}

export const clearGrounds = (box) => { box.hidden = true; box.replaceChildren(); };

/** The grounds of a problem answer (RFC 9457); one line in people's words where the server gave none. */
export async function groundsOf(response) {
  try {
    const problem = await response.json();
    if (problem.grounds?.length) return problem.grounds;
    if (problem.detail) return [{ message: problem.detail }];
  } catch { /* not JSON: a proxy's page */ }
  return [{ message: say('failed', response.status) }];
}

export const offline = () => [{ message: say('offline') }];
