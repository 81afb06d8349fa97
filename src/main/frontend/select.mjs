// One box for all reports of this page; without scripts there is none.
export function selectAll(all) {
  const boxes = [...document.querySelectorAll(`[name=${all.dataset.all}]`)];
  all.closest('[hidden]').hidden = false;
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
  for (const box of boxes) {
    box.addEventListener('change', () => {
      all.checked = boxes.every((it) => it.checked);
    });
  }
}
