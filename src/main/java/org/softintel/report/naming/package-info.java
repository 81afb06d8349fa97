/** How names of people are written: their words, their spellings, and what is short for what. */
@NullMarked
package org.softintel.report.naming;

import org.jspecify.annotations.NullMarked;
