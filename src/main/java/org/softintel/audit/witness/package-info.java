/**
 * The witness: a program that another organisation runs. It signs what the log says of itself as
 * long as the log only grows. It uses the JDK and the verifier, and nothing else.
 */
package org.softintel.audit.witness;
