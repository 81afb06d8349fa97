import { initAll } from 'govuk-frontend';
import { advise } from './advise.mjs';
import { leaveWithoutATrail } from './leave.mjs';
import { warnBeforeTheSessionEnds } from './session.mjs';

leaveWithoutATrail();
initAll();
document.querySelectorAll('[data-advice]').forEach(advise);
warnBeforeTheSessionEnds(document.documentElement.dataset.session);
