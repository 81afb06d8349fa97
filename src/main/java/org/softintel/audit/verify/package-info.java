/**
 * The offline verifier: checks a copy of the audit log without trusting whoever made the copy. It
 * uses the JDK and nothing else, so that an outsider can read all of it.
 */
package org.softintel.audit.verify;
