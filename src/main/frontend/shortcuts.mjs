// Keys of the desk, for people who turned them on. Each presses a link or a button that the page has anyway.

const THEN_MS = 1500;
const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  o: () => current()?.click(),
  x: () => current()?.closest('tr').querySelector('input[type=checkbox]')?.click(),
  a: () => press('take'),
  m: () => press('unread'),
  '/': () => location.assign('/triage/search'),
  '?': help,
};

export function listenToKeys() {
  if (!document.querySelector('[data-shortcuts]')) return;
  let waitsForMore = 0;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting(event.target) || document.querySelector('dialog[open]')) return;
    const goes = event.timeStamp - waitsForMore < THEN_MS;
    waitsForMore = event.key === 'g' ? event.timeStamp : -THEN_MS;
    if (goes && event.key === 'i') {
      location.assign('/triage');
      return;
    }
    const act = KEYS[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}

function isWriting(target) {
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])');
}

function links() {
  return [...document.querySelectorAll('tbody th[scope=row] a[href^="/triage/SI-"]')];
}

function current() {
  const row = document.activeElement?.closest('tbody tr');
  return row && links().find((it) => row.contains(it));
}

function move(by) {
  const all = links();
  const at = all.indexOf(current());
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}

// Of a list: what is selected, or the report where somebody is.
function press(what) {
  const box = current()?.closest('tr').querySelector('input[type=checkbox]');
  if (box && !document.querySelector('tbody input[type=checkbox]:checked')) box.click();
  document.querySelector(`[data-shortcut="${what}"]`)?.click();
}

// The dialog gives the focus back to where it was.
function help() {
  document.querySelector('[data-shortcuts]').showModal();
}
