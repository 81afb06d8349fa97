/**
 * The witness: a program that another organisation runs. It signs a checkpoint only if that
 * continues the last one that it signed. It uses the JDK and the verifier, and nothing else.
 */
package org.softintel.audit.witness;
