import { CharacterCount, initAll } from 'govuk-frontend';
import { advise } from './advise.mjs';
import { keep } from './keep.mjs';
import { leaveWithoutATrail } from './leave.mjs';
import { listen } from './live.mjs';
import { selectAll } from './select.mjs';
import { warnBeforeTheSessionEnds } from './session.mjs';
import { listenToKeys } from './shortcuts.mjs';
import { askAnewOnReload } from './sign-in.mjs';
import { lookAgain } from './waiting.mjs';

leaveWithoutATrail();

// As the service counts: an emoji is not two characters.
CharacterCount.prototype.updateCount = function updateCount() {
  this.count = [...this.$textarea.value].length;
};

initAll();
document.querySelectorAll('[data-advice]').forEach(advise);
document.querySelectorAll('[data-keep]').forEach(keep);
document.querySelectorAll('[data-all]').forEach(selectAll);
document.querySelectorAll('[data-live]').forEach(listen);
if (document.querySelector('[data-waiting]')) lookAgain();
listenToKeys();
askAnewOnReload();
warnBeforeTheSessionEnds(document.documentElement.dataset.session);
