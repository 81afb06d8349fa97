/**
 * Verifies a copy of the audit log offline, by the JDK alone, so that outsiders can read the whole
 * program.
 */
package org.softintel.audit.verify;
