// Asks before an act that cannot be undone, naming its consequence. The dialog stands in the page (id "confirm").

/** @returns {Promise<boolean>} */
export function confirmed(consequence) {
  const dialog = document.getElementById('confirm');
  dialog.querySelector('[data-consequence]').textContent = consequence;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
