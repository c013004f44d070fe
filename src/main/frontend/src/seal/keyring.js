// The keys that this browser holds, in IndexedDB: CryptoKeys as such, the SM2 scalar under an AES key that cannot leave the browser.
const NAME = 'caiflow-keyring';
const KEYS = 'keys';
const WRAPPING = 'wrapping';

/** @param {import('./keys.js').LiveKey} live */
export async function put(live) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const { sm2, ...rest } = live;
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await wrappingKey(), sm2));
  await within('readwrite', KEYS, (keys) => keys.put({ ...rest, sm2: { iv, sealed } }));
}

/** @returns {Promise<{fingerprint: string, organisation: string, creditCode: string, holder: string, createdAt: string}[]>} */
export async function list() {
  const kept = await within('readonly', KEYS, (keys) => keys.getAll());
  return kept.map(({ fingerprint, organisation, creditCode, holder, createdAt }) => ({ fingerprint, organisation, creditCode, holder, createdAt }));
}

/** @returns {Promise<import('./keys.js').LiveKey | undefined>} */
export async function get(fingerprint) {
  const kept = await within('readonly', KEYS, (keys) => keys.get(fingerprint));
  if (!kept) return undefined;
  const { iv, sealed } = kept.sm2;
  return { ...kept, sm2: new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await wrappingKey(), sealed)) };
}

export async function remove(fingerprint) {
  await within('readwrite', KEYS, (keys) => keys.delete(fingerprint));
}

/** Two tabs may make one at the same time: the first that is kept counts. */
async function wrappingKey() {
  const kept = await within('readonly', WRAPPING, (keys) => keys.get('sm2'));
  if (kept) return kept;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await within('readwrite', WRAPPING, (keys) => keys.add(fresh, 'sm2')).catch((fault) => {
    if (fault?.name !== 'ConstraintError') throw fault;
  });
  return within('readonly', WRAPPING, (keys) => keys.get('sm2'));
}

async function within(mode, store, act) {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(request.error ?? transaction.error);
    });
  } finally {
    database.close();
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(KEYS, { keyPath: 'fingerprint' });
      request.result.createObjectStore(WRAPPING);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
