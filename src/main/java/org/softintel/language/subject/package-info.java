/** Who and what a sentence is about, by the words for people and by grammar. */
@NullMarked
package org.softintel.language.subject;

import org.jspecify.annotations.NullMarked;
