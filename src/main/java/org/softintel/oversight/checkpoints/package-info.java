/** Copies checkpoints out of the service: into a folder, and by mail to auditors. */
@NullMarked
package org.softintel.oversight.checkpoints;

import org.jspecify.annotations.NullMarked;
