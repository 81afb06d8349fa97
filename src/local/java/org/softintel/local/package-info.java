/**
 * Local mode: the application and the real parts around it, each a process of its own. Never in the
 * production jar.
 */
@NullMarked
package org.softintel.local;

import org.jspecify.annotations.NullMarked;
