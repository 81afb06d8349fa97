/** What every wing stands on: identity, encryption, pages and HTTP. */
@NullMarked
package org.softintel.platform;

import org.jspecify.annotations.NullMarked;
