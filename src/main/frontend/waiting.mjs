// What is still being made is looked for again: soon at first, then seldom, and never under somebody's hands.

const SOON_MS = 2_000;
const LATER_MS = 15_000;

export function lookAgain() {
  const [arrived] = performance.getEntriesByType('navigation');
  setTimeout(reload, arrived?.type === 'reload' ? LATER_MS : SOON_MS);
}

function reload() {
  const busy = document.activeElement && document.activeElement !== document.body;
  if (busy) setTimeout(reload, SOON_MS);
  else location.reload();
}
