import { initAll } from 'govuk-frontend';
import { advise } from './advise.mjs';
import { warnBeforeTheSessionEnds } from './session.mjs';

initAll();
document.querySelectorAll('[data-advice]').forEach(advise);
warnBeforeTheSessionEnds(document.documentElement.dataset.session);
