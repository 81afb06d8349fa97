/**
 * Numbers over reports for the team, and with small ones left out for whoever watches or runs it.
 */
@NullMarked
package org.softintel.oversight.statistics;

import org.jspecify.annotations.NullMarked;
