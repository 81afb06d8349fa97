import { CharacterCount, initAll } from 'govuk-frontend';
import { advise } from './advise.mjs';
import { leaveWithoutATrail } from './leave.mjs';
import { selectAll } from './select.mjs';
import { warnBeforeTheSessionEnds } from './session.mjs';

leaveWithoutATrail();

// As the service counts: an emoji is not two characters.
CharacterCount.prototype.updateCount = function updateCount() {
  this.count = [...this.$textarea.value].length;
};

initAll();
document.querySelectorAll('[data-advice]').forEach(advise);
document.querySelectorAll('[data-all]').forEach(selectAll);
warnBeforeTheSessionEnds(document.documentElement.dataset.session);
