// A session ends after a while without a request. People who are still there can prolong it in time.

const WARN_BEFORE_MS = 2 * 60 * 1000;

/** {@code seconds} a session lasts without a request; nothing when nobody is signed in. */
export function warnBeforeTheSessionEnds(seconds) {
  if (!seconds) return;
  const lasts = Number(seconds) * 1000;
  // Comes into the page with its first words: an error summary stands first until then.
  const panel = document.createElement('div');
  panel.className = 'app-session';
  panel.setAttribute('role', 'alert');
  let before = null;
  let timer = start();

  function start() {
    return setTimeout(warn, Math.max(lasts - WARN_BEFORE_MS, 0));
  }

  function warn() {
    before = document.activeElement;
    const words = paragraph('You will be signed out in 2 minutes. Select “Stay signed in” to carry on. We keep what you have saved.');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'govuk-button';
    button.textContent = 'Stay signed in';
    button.addEventListener('click', extend);
    panel.replaceChildren(words, button);
    document.getElementById('main-content').prepend(panel);
  }

  document.addEventListener('focusin', ({ target }) => {
    if (panel.isConnected && !panel.contains(target) && target.matches('input, select, textarea')) before = target;
  });

  async function extend() {
    clearTimeout(timer);
    if (await isStillThere()) {
      panel.remove();
      giveBackTheFocus(before);
      timer = start();
    } else {
      giveBackTheFocus(before);
      panel.replaceChildren(paragraph('You have been signed out. Carry on as usual: we will ask you to sign in, and keep what you wrote.'));
    }
  }
}

/** To where it was; to the main heading when it was nowhere. */
function giveBackTheFocus(before) {
  if (before?.isConnected && before !== document.body) {
    before.focus();
    return;
  }
  const heading = document.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus();
}

async function isStillThere() {
  try {
    return (await fetch('/still-here', { headers: { Accept: 'text/*' }, redirect: 'manual' })).ok;
  } catch {
    return false;
  }
}

function paragraph(words) {
  const made = document.createElement('p');
  made.className = 'govuk-body';
  made.textContent = words;
  return made;
}
