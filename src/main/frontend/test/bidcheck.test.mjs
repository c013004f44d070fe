// What is checked before a bid is sealed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, fen, LARGEST_FILE, yuan } from '../src/bidcheck.js';

const ASKED = { ceiling: '1800000.00', deposit: '20000.00' };
const GOOD = {
  price: '1798196.00', days: '30', contact: '王工', files: [{ name: '投标文件.pdf', size: 9 }], deposit: { amount: '20000', voucherNo: 'V-1' },
};
const keys = (more) => faultsOf({ ...GOOD, ...more }, ASKED).map(({ key }) => key);

test('a good bid has no fault', () => {
  assert.deepEqual(keys({}), []);
});

test('amounts as people write them', () => {
  assert.equal(fen('１，７９８，１９６。５'), 179819650n);
  assert.equal(yuan(fen('¥1,798,196')), '1798196.00');
  assert.equal(yuan(5n), '0.05');
  for (const wrong of ['', '-1', '1.234', '1e3', '12元', '.5']) assert.equal(fen(wrong), null, wrong);
});

test('tells every fault at once', () => {
  assert.deepEqual(keys({ price: '1800000.01', days: '0', contact: ' ', files: [], deposit: { amount: '19999.99', voucherNo: '' } }),
    ['ceiling', 'days', 'contact', 'depositSmall', 'voucher', 'noFile']);
});

test('price and files', () => {
  assert.deepEqual(keys({ price: '0' }), ['priceZero']);
  assert.deepEqual(keys({ price: 'x' }), ['price']);
  assert.deepEqual(keys({ price: '1800000' }), []);
  assert.deepEqual(keys({ files: [{ name: 'a', size: LARGEST_FILE + 1 }, { name: 'b', size: 0 }, { name: 'a', size: 1 }] }),
    ['largeFile', 'emptyFile', 'sameName']);
  assert.deepEqual(keys({ deposit: null }), []);
});
