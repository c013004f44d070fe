// Hands in a bid as a supplier does, in a real Chromium: signs in, loads the key file, fills the form, seals, waits for the receipt.
// Usage: node scripts/lib/seal-in-browser.mjs REQUEST.json
//   {"base", "login", "password", "tender", "package", "keyFile", "passphrase", "form": {"price", "days", "contact", "mobile", "smallOrMicro", "domestic",
//    "deposit": {"amount", "form", "voucherNo", "account"} or null}, "suite", "files": [path, …], "picture": path or null}
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const frontend = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../src/main/frontend/package.json');
const { chromium } = createRequire(frontend)('playwright-core');
const it = JSON.parse(await readFile(process.argv[2], 'utf8'));

const browser = await chromium.launch({
  executablePath: process.env.CAIFLOW_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage({ baseURL: it.base, viewport: { width: 1366, height: 1000 } });
  await page.goto('/login');
  await page.fill('[name=login]', it.login);
  await page.fill('[name=password]', it.password);
  await page.click('main form button:not([type=button])');
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));

  await page.goto(`/supplier/tenders/${it.tender}`);
  await page.waitForSelector('[data-key-more][open]');
  await page.setInputFiles('#load-file', it.keyFile);
  await page.fill('#load-passphrase', it.passphrase);
  await page.click('[data-load-key] button');
  await page.waitForSelector('[data-key-here] li');

  const lot = page.locator(`#package-${it.package}`);
  const form = lot.locator('[data-hand-in-form]');
  // the page opens it by itself once it has looked for an earlier bid; a click in between would close it
  await lot.locator('[data-hand-in]').evaluate((details) => { details.open = true; });
  const field = (name) => form.locator(`[data-field=${name}]`);
  await field('price').fill(it.form.price);
  await field('days').fill(String(it.form.days));
  await field('contact').fill(it.form.contact);
  await field('mobile').fill(it.form.mobile);
  await field('smallOrMicro').setChecked(it.form.smallOrMicro);
  await field('domestic').setChecked(it.form.domestic);
  if (it.form.deposit) {
    await field('depositAmount').fill(it.form.deposit.amount);
    await field('depositForm').selectOption(it.form.deposit.form);
    await field('depositVoucher').fill(it.form.deposit.voucherNo);
    await field('depositAccount').fill(it.form.deposit.account);
  }
  await field('files').setInputFiles(it.files);
  const suite = form.locator(`[data-field=suite][value="${it.suite}"]`);
  if (await suite.count()) await suite.check();
  await form.locator('.cf-submit button').click();
  await lot.locator('.cf-receipt').waitFor({ timeout: 120000 });
  if (it.picture) await page.screenshot({ path: it.picture, fullPage: true });
  console.log(await lot.locator('[data-r=no]').innerText());
} finally {
  await browser.close();
}
