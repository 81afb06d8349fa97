// Advice on language and on danger while somebody writes. Everything is made of text nodes: Trusted Types forbids
// the rest, and what is shown was typed by a person.

const PAUSE_MS = 1200;
const READ_MS = 5000;
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
  const urgent = new Map();
  let timer;
  let asked = '';

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });

  async function ask() {
    const text = box.value;
    if (text === asked) return;
    asked = text;
    const found = text.trim() ? await answer(box, text) : NOTHING;
    if (text !== box.value) return;
    warn(found.danger);
    if ('language' in box.dataset) show(found.findings);
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

  function show(found) {
    const places = new Map(found.filter((it) => !isNoted(box.form, KEPT, it.term)).map((it) => [it.term, it]));
    places.forEach((_, term) => note(box.form, GIVEN, term));
    panel.replaceChildren(...[...places.values()].map((it) => inset(it, box.value, keep)));
  }

  function keep(term) {
    note(box.form, KEPT, term);
    asked = '';
    box.focus();
    ask();
  }
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

function inset(finding, text, keep) {
  const panel = element('div', 'govuk-inset-text');
  const term = element('strong');
  term.textContent = `“${text.slice(finding.start, finding.end)}”`;
  const better = element('ul', 'govuk-list govuk-list--bullet');
  better.append(...finding.alternatives.map((words) => element('li', '', words)));
  const button = element('button', 'govuk-button govuk-button--secondary', 'Keep my words');
  button.type = 'button';
  button.addEventListener('click', () => keep(finding.term));
  const why = element('p', 'govuk-body');
  why.append(term, ` ${finding.why}`);
  panel.append(why, element('p', 'govuk-body', 'You could write:'), better, button);
  return panel;
}

function element(name, classes = '', text = '') {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.textContent = text;
  return made;
}
