// What happens at the desk while a page is open. Only counts come; the page stays as it is until somebody asks.

const AGAIN_MS = [500, 1000, 2000, 5000, 10000, 30000];
const SILENT_MS = 50 * 1000; // The service says something every 20 seconds.
const HIDDEN_MS = 10 * 1000;

/** {@code place.dataset.live} is the stream; {@code show} where what is new can be seen, if the page may be left. */
export function listen(place) {
  const status = place.querySelector('[role=status]');
  const before = [...status.childNodes];
  let news = {};
  let call = null;
  let later = null;
  let tries = 0;
  let someoneIsThere = true;
  let over = false;

  ['pointermove', 'pointerdown', 'keydown', 'scroll'].forEach((it) => addEventListener(it, wake, { passive: true }));
  addEventListener('online', wake);
  addEventListener('pageshow', ({ persisted }) => persisted && wake());
  addEventListener('pagehide', hangUp);
  document.addEventListener('visibilitychange', () => {
    clearTimeout(later);
    later = null;
    if (document.hidden) later = setTimeout(hangUp, HIDDEN_MS);
    else wake();
  });
  connect();

  function wake() {
    someoneIsThere = true;
    if (!call && !later && !over && !document.hidden) connect();
  }

  function hangUp() {
    later = null;
    call?.abort();
  }

  async function connect() {
    later = null;
    if (document.hidden || over) return;
    someoneIsThere = false;
    call = new AbortController();
    let last = '';
    try {
      const answer = await oneAtATime(() => ask(place.dataset.live, call.signal));
      if (answer.ok) {
        show();
        last = await read(answer, hear);
      } else if (answer.status !== 503) {
        over = true; // Signed out, or not theirs any more.
      }
    } catch {
      // Tried again below: asleep, offline, or the service is being started.
    }
    call = null;
    if (last === 'full') over = true;
    if (over) say('Live updates have stopped. ', ...links());
    else if (document.hidden) return;
    // With each token the session is asked after. Nobody who is gone keeps it alive.
    else if (last === 'rest' && !someoneIsThere) say('Live updates are paused while you are away. ', ...links());
    else later = setTimeout(connect, AGAIN_MS[Math.min(tries++, AGAIN_MS.length - 1)]);
  }

  async function read(answer, each) {
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let watch = null;
    let text = '';
    let last = '';
    try {
      for (;;) {
        clearTimeout(watch);
        watch = setTimeout(() => call?.abort(), SILENT_MS);
        const { value, done } = await reader.read();
        if (done) return last;
        const blocks = (text + value).split(/\r?\n\r?\n/);
        text = blocks.pop();
        blocks.map(parsed).filter((it) => it.event).forEach((it) => {
          last = it.event;
          each(it);
        });
        tries = 0;
      }
    } finally {
      clearTimeout(watch);
    }
  }

  function hear({ event, data }) {
    if (event !== 'news') return;
    news = JSON.parse(data);
    show();
  }

  function show() {
    const parts = sentences(news, place.dataset.show);
    if (parts.length) say(...parts);
    else status.replaceChildren(...before);
  }

  function links() {
    return before.filter((it) => it.href);
  }

  // Said again only when it changed: a screen reader would repeat it.
  function say(...parts) {
    const made = document.createElement('span');
    made.append(...parts);
    if (made.textContent !== status.textContent) status.replaceChildren(...made.childNodes);
  }
}

function sentences(news, address) {
  const parts = [];
  const arrived = [counted(news.reports, 'new report'), counted(news.additions, 'addition'), counted(news.overdue, 'overdue report')].filter(Boolean);
  if (arrived.length) parts.push(strong(`${arrived.join(', ')}.`), ' ', link(address, 'Show'), ' ');
  if (news.others === 1) parts.push(strong('Another officer is also viewing this report.'), ' ');
  if (news.others > 1) parts.push(strong(`${news.others} other officers are also viewing this report.`), ' ');
  if (news.changed) parts.push(strong('This report has changed since you opened this page.'), ' ');
  if (news.changed && address) parts.push(link(address, 'Show'), ' ');
  return parts;
}

function counted(number, noun) {
  return number ? `${number} ${noun}${number === 1 ? '' : 's'}` : '';
}

function strong(words) {
  const made = document.createElement('strong');
  made.textContent = words;
  return made;
}

function link(address, words) {
  const made = document.createElement('a');
  made.className = 'govuk-link';
  made.href = address;
  made.textContent = words;
  return made;
}

function ask(address, signal) {
  return fetch(address, { headers: { Accept: 'text/event-stream' }, redirect: 'manual', cache: 'no-store', signal });
}

// Two pages that renew one session at once could end it.
function oneAtATime(call) {
  return navigator.locks ? navigator.locks.request('softintel-live', call) : call();
}

function parsed(block) {
  const fields = {};
  block.split(/\r?\n/).forEach((line) => {
    const at = line.indexOf(':');
    if (at > 0) fields[line.slice(0, at)] = line.slice(at + 1).trim();
  });
  return fields;
}
