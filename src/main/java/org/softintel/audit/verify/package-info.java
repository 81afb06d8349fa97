/**
 * Verifies a copy of the audit log offline, by the JDK alone, so that outsiders can read it all.
 */
package org.softintel.audit.verify;
