/** One report on its way through the team, as it is shown; and why not, for who may not. */
@NullMarked
package org.softintel.dossier;

import org.jspecify.annotations.NullMarked;
