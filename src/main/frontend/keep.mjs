// What was typed and not sent is saved when somebody leaves the page, as "Save and come back later" would.

const LONGEST_WAIT_MS = 3000;

let save = () => {};

/** Saves at once what was typed since the page was shown, and waits for no answer. */
export function saveWhatWasTyped() {
  save();
}

/** Keeps what is typed into {@code form}, which can be saved unfinished. */
export function keep(form) {
  let typed = false;
  form.addEventListener('input', () => { typed = true; });
  form.addEventListener('submit', () => { typed = false; });
  const fields = () => {
    const all = new URLSearchParams(new FormData(form));
    all.set('go', 'later');
    return all;
  };
  // A beacon takes 64 KiB.
  save = () => {
    if (typed) typed = !navigator.sendBeacon(form.action, fields());
  };
  window.addEventListener('beforeunload', save);
  window.addEventListener('pagehide', save);
  // It would not know what has been saved meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => persisted && !typed && window.location.reload());

  // The next page may show what is saved, so it is asked for afterwards.
  const saved = async (goOn, refused = goOn) => {
    let isRefused = false;
    try {
      const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
      const answer = await fetch(form.action, { method: 'POST', body: fields(), redirect: 'manual', signal });
      isRefused = answer.status >= 400;
      typed = isRefused;
    } catch {
      // Nobody is held back.
    }
    (isRefused ? refused : goOn)();
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    const isPlain = !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!typed || !isPlain || !link || !leadsElsewhereHere(link)) return;
    event.preventDefault();
    // The page that says why it was not saved gives back what was typed.
    saved(() => { window.location.href = link.href; }, () => form.requestSubmit());
  });
  const signOut = document.querySelector('form.app-sign-out');
  signOut?.addEventListener('submit', (event) => {
    if (!typed) return;
    event.preventDefault();
    saved(() => signOut.submit());
  });
}

/** To another page of ours, in this window; who exits waits for nothing. */
function leadsElsewhereHere(link) {
  const { origin, pathname, search } = window.location;
  return link.origin === origin && !link.target && link.pathname !== '/leave'
    && (link.pathname !== pathname || link.search !== search);
}
