// Advice on language and on danger while somebody writes. Everything is made of text nodes: Trusted Types forbids
// the rest, and what is shown was typed by a person.

const PAUSE_MS = 1200;
const READ_MS = 5000;
const MOST_OPEN = 3;
const AROUND = 30;
const GIVEN = 'advice-given';
const KEPT = 'advice-kept';
const WARNED = 'warned';

/** Shows advice below a box for text; {@code data-advice} says where to ask for it. */
export function advise(box) {
  const panel = element('div', 'app-advice');
  panel.setAttribute('aria-live', 'polite');
  // What cannot wait is said at once, and apart from advice.
  const alarm = element('div');
  alarm.setAttribute('role', 'alert');
  box.closest('.govuk-form-group').append(alarm, panel);
  const marks = element('div', 'govuk-textarea app-marks');
  marks.setAttribute('aria-hidden', 'true');
  const around = element('div', 'app-marked');
  box.before(around);
  around.append(marks, box);
  box.addEventListener('scroll', follow);
  const urgent = new Map();
  let undo = null;
  let timer;
  let asked = '';

  box.addEventListener('input', () => {
    marks.replaceChildren();
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });

  async function ask() {
    const text = box.value;
    if (text === asked) return;
    asked = text;
    const found = text.trim() && fits(text) ? await answer(box, text) : NOTHING;
    if (text !== box.value) return;
    warn(found.danger);
    if ('language' in box.dataset) show(found.findings);
  }

  // What is longer than the box may hold is refused here as it is there.
  function fits(text) {
    const most = box.closest('.govuk-form-group').dataset.maxlength;
    return !most || text.length <= Number(most);
  }

  // Stays as long as its sentences do. Continue says nothing of one that stood here long enough to be read.
  function warn(danger) {
    const words = box.closest('.govuk-form-group').querySelector('template');
    const gone = [...urgent.keys()].filter((it) => !box.value.includes(it));
    if (!words || (!danger.length && !gone.length)) return;
    gone.forEach((it) => urgent.delete(it));
    danger.forEach((it) => urgent.set(it.words, it.code));
    const stands = element('div', 'govuk-inset-text app-urgent');
    const said = [...urgent.keys()].map((it) => {
      const line = element('p', 'govuk-body app-words');
      line.append(element('mark', '', it));
      return line;
    });
    stands.append(...said, words.content.cloneNode(true));
    const read = () => urgent.forEach((code) => note(box.form, WARNED, code));
    stands.querySelectorAll('button').forEach((it) => it.addEventListener('click', read));
    alarm.replaceChildren(...(urgent.size ? [stands] : []));
    setTimeout(() => stands.isConnected && read(), READ_MS);
  }

  // Each find, behind its words in the box.
  function mark(found) {
    const parts = [];
    const places = [...found].sort((one, other) => one.start - other.start);
    let at = 0;
    places.filter((it, i) => !i || it.start >= places[i - 1].end).forEach((it) => {
      parts.push(box.value.slice(at, it.start), element('mark', '', box.value.slice(it.start, it.end)));
      at = it.end;
    });
    // The last line counts as one only with something behind it.
    marks.replaceChildren(...parts, `${box.value.slice(at)}\n`);
    follow();
  }

  function follow() {
    // A scroll bar takes some of the width of a line: 4px are the border, 5px the padding.
    marks.style.paddingRight = `${box.offsetWidth - box.clientWidth + 1}px`;
    marks.scrollTop = box.scrollTop;
  }

  // Each term once, the strongest first: more than three are folded.
  function show(found) {
    const open = found.filter((it) => !isNoted(box.form, KEPT, it.term));
    const terms = open.filter((it, at) => open.findIndex((other) => other.term === it.term) === at);
    mark(open);
    terms.forEach((it) => note(box.form, GIVEN, it.term));
    const shown = terms.map((it) => inset(it, box.value, { keep: () => keep([it]), write }));
    const rest = shown.slice(MOST_OPEN);
    const parts = [...(undo ? [undo] : []), ...shown.slice(0, MOST_OPEN)];
    if (rest.length) parts.push(folded(`${rest.length} more`, rest));
    if (terms.length > 1) parts.push(press('Keep all my words and hide this advice', () => keep(terms)));
    panel.replaceChildren(...parts);
  }

  function keep(terms) {
    terms.forEach((it) => note(box.form, KEPT, it.term));
    askAgain();
  }

  function write({ start, end, better }) {
    const words = box.value.slice(start, end);
    replace(better, start, end);
    undo = element('p', 'govuk-body');
    const back = press('Undo', () => {
      const at = box.value.indexOf(better, Math.max(0, start - better.length));
      if (at >= 0) replace(words, at, at + better.length);
      undo = null;
      askAgain();
    });
    undo.append('You now say ', element('mark', '', better), '. ', back);
    askAgain();
  }

  // As if it was typed.
  function replace(words, from, to) {
    box.setRangeText(words, from, to, 'select');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function askAgain() {
    asked = '';
    box.focus();
    ask();
  }

  // Back at the box, advice stands beside it at once; not while something is wrong, nor beside a box that is hidden.
  const calm = box.offsetParent && !document.querySelector('.govuk-error-summary');
  if (calm && 'language' in box.dataset && box.value.trim()) ask();
}

// Sent and saved with the words themselves: which terms were shown, and which of them were kept.
function note(form, name, term) {
  if (isNoted(form, name, term)) return;
  const field = element('input');
  Object.assign(field, { type: 'hidden', name, value: term });
  form.append(field);
}

function isNoted(form, name, term) {
  return [...form.querySelectorAll(`input[name="${name}"]`)].some((it) => it.value === term);
}

const NOTHING = { findings: [], danger: [] };

async function answer(box, text) {
  const sent = [...box.form.querySelectorAll(`input[name="csrf-token"], input[name="${WARNED}"]`)];
  const body = new URLSearchParams([['text', text], ...sent.map((it) => [it.name, it.value])]);
  try {
    const answered = await fetch(box.dataset.advice, { method: 'POST', body });
    return answered.ok ? await answered.json() : NOTHING;
  } catch {
    return NOTHING; // Advice is never worth an error message.
  }
}

function inset(finding, text, { keep, write }) {
  const panel = element('div', 'govuk-inset-text');
  const place = element('p', 'govuk-body app-words');
  const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, finding.start - AROUND)) + 1);
  const stop = text.indexOf(' ', finding.end + AROUND);
  const end = stop < 0 ? text.length : stop;
  place.append(
    (start ? '… ' : '') + text.slice(start, finding.start),
    element('mark', '', text.slice(finding.start, finding.end)),
    text.slice(finding.end, end) + (end < text.length ? ' …' : ''),
  );
  const buttons = element('div', 'govuk-button-group');
  if (finding.better) buttons.append(press(`Write “${finding.better}”`, () => write(finding)));
  buttons.append(press('Keep my words', keep));
  panel.append(place, element('p', 'govuk-body', finding.reason), buttons);
  return panel;
}

function press(words, act) {
  const button = element('button', 'govuk-button govuk-button--secondary', words);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

function folded(words, parts) {
  const details = element('details', 'govuk-details');
  const summary = element('summary', 'govuk-details__summary');
  summary.append(element('span', 'govuk-details__summary-text', words));
  details.append(summary, ...parts);
  return details;
}

function element(name, classes = '', text = '') {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.textContent = text;
  return made;
}
