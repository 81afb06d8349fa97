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
  const taken = () => {
    typed = false;
    const fields = new URLSearchParams(new FormData(form));
    fields.set('go', 'later');
    return fields;
  };
  save = () => typed && navigator.sendBeacon(form.action, taken());
  window.addEventListener('pagehide', save);
  // It would not know what has been saved meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());

  const signOut = document.querySelector('form.app-sign-out');
  signOut?.addEventListener('submit', async (event) => {
    if (!typed) return;
    event.preventDefault();
    try {
      await fetch(form.action, {
        method: 'POST', body: taken(), redirect: 'manual', signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      });
    } catch {
      // Whoever signs out is not held back.
    }
    signOut.submit();
  });
}
