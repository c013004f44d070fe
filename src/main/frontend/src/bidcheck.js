// What the platform cannot see in a sealed bid, checked before it is sealed. Amounts are counted in fen, never as floating numbers.
const DECIMALS = /^\d{1,13}(\.\d{1,2})?$/;
const LONGEST_DELIVERY = 3650;
const MOST_FILES = 199;
export const LARGEST_FILE = 2 * 1024 ** 3;

/** Full-width digits, and the commas and signs with which people write amounts. */
export const plain = (text) => text.normalize('NFKC').replace(/[,，\s¥]/g, '').replace('。', '.');

/** @returns {bigint | null} null when it is no amount */
export function fen(text) {
  const amount = plain(text);
  if (!DECIMALS.test(amount)) return null;
  const [yuan, cents = ''] = amount.split('.');
  return BigInt(yuan) * 100n + BigInt(cents.padEnd(2, '0'));
}

/** @returns {string} yuan with two decimals, as the form of the bid has it */
export const yuan = (amount) => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;

/**
 * @param {{price: string, days: string, contact: string, files: {name: string, size: number}[], deposit: null | {amount: string, voucherNo: string}}} typed
 * @param {{ceiling: string, deposit: string}} asked yuan; deposit 0.00 when none is asked
 * @returns {{field: string, key: string, args: string[]}[]} every ground, in the order of the form
 */
export function faultsOf(typed, asked) {
  const price = fen(typed.price);
  const days = Number(plain(typed.days) || NaN);
  return [
    price === null && ground('price', 'price'),
    price === 0n && ground('price', 'priceZero'),
    price !== null && price > fen(asked.ceiling) && ground('price', 'ceiling', asked.ceiling),
    !(Number.isInteger(days) && days >= 1 && days <= LONGEST_DELIVERY) && ground('days', 'days', String(LONGEST_DELIVERY)),
    !typed.contact.trim() && ground('contact', 'contact'),
    ...depositFaults(typed.deposit, asked.deposit),
    !typed.files.length && ground('files', 'noFile'),
    typed.files.length > MOST_FILES && ground('files', 'manyFiles', String(MOST_FILES)),
    ...typed.files.filter(({ size }) => size > LARGEST_FILE).map(({ name }) => ground('files', 'largeFile', name)),
    ...typed.files.filter(({ size }) => size === 0).map(({ name }) => ground('files', 'emptyFile', name)),
    ...twice(typed.files).map((name) => ground('files', 'sameName', name)),
  ].filter(Boolean);
}

function depositFaults(deposit, asked) {
  if (!deposit) return [];
  const amount = fen(deposit.amount);
  return [
    amount === null && ground('depositAmount', 'depositAmount'),
    amount !== null && amount < fen(asked) && ground('depositAmount', 'depositSmall', asked),
    !deposit.voucherNo.trim() && ground('depositVoucher', 'voucher'),
  ];
}

function twice(files) {
  const names = files.map(({ name }) => name);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

const ground = (field, key, ...args) => ({ field, key, args });
