/** Tasks that officers give each other, and the handover of work when somebody leaves. */
@NullMarked
package org.softintel.desk.tasks;

import org.jspecify.annotations.NullMarked;
