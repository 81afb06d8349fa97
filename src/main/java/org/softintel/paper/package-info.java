/** What is put on paper: a PDF that can be read aloud, marked on each page. Knows no report. */
@NullMarked
package org.softintel.paper;

import org.jspecify.annotations.NullMarked;
