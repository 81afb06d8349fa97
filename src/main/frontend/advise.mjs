// Advice on language while somebody writes. Everything is made of text nodes: Trusted Types forbids
// the rest, and what is shown was typed by a person.

const PAUSE_MS = 1200;
const GIVEN = 'advice-given';
const KEPT = 'advice-kept';

/** Shows advice below a box for text; {@code data-advice} says where to ask for it. */
export function advise(box) {
  const panel = element('div', 'app-advice');
  panel.setAttribute('aria-live', 'polite');
  box.closest('.govuk-form-group').append(panel);
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
    const found = text.trim() ? await findings(box, text) : [];
    if (text === box.value) show(found);
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

async function findings(box, text) {
  const token = box.form.elements['csrf-token'].value;
  const body = new URLSearchParams({ 'csrf-token': token, text });
  try {
    const answer = await fetch(box.dataset.advice, { method: 'POST', body });
    return answer.ok ? (await answer.json()).findings : [];
  } catch {
    return []; // Advice is never worth an error message.
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
