/** What is connected with one child, person or thing: a list, a graph of it, and files of it. */
@NullMarked
package org.softintel.desk.connections;

import org.jspecify.annotations.NullMarked;
