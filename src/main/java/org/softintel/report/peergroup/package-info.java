/** Groups of children, people and things that the team works on together, each for a time. */
@NullMarked
package org.softintel.report.peergroup;

import org.jspecify.annotations.NullMarked;
