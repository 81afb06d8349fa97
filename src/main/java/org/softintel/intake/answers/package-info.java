/** The answers of a draft: how they are kept, and how a report is made of them. */
@NullMarked
package org.softintel.intake.answers;

import org.jspecify.annotations.NullMarked;
