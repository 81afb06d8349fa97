/** Takes checkpoints out of our hands: into a folder that keeps them, and by mail to auditors. */
@NullMarked
package org.softintel.oversight.checkpoints;

import org.jspecify.annotations.NullMarked;
