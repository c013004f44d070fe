// Rows chosen for an act on several: a box for all (data-all), buttons that wait for a choice (data-needs-chosen). Without scripts the
// buttons simply work.

const boxes = (name) => [...document.querySelectorAll(`input[type="checkbox"][name="${name}"]`)];

export function startChosen() {
  const all = document.querySelector('[data-all]');
  if (!all) return;
  const refresh = () => {
    const every = boxes(all.dataset.all);
    const chosen = every.filter((box) => box.checked).length;
    all.checked = chosen === every.length;
    all.indeterminate = chosen > 0 && chosen < every.length;
    document.querySelectorAll('[data-needs-chosen]').forEach((button) => { button.disabled = chosen === 0; });
  };
  document.addEventListener('change', (event) => {
    if (event.target === all) boxes(all.dataset.all).forEach((box) => { box.checked = all.checked; });
    refresh();
  });
  // back from the next page the browser has kept the choice
  window.addEventListener('pageshow', refresh);
  refresh();
}
