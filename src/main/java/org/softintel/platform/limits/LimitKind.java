package org.softintel.platform.limits;

import java.util.Locale;

/** What is counted together; each kind has settings of its own. */
public enum LimitKind {
  /** What the sign-in service sends people back with; nobody's account is known yet. */
  SIGN_IN,
  SUBMISSION,
  DRAFT,
  /** Reports that the team types in for people who call or write. */
  ON_BEHALF,
  OPENING,
  SEARCH,
  LANGUAGE_CHECK,
  EXPORT,
  /** A recipient outside, without an account, says that they have what was passed on. */
  ACKNOWLEDGEMENT,
  /** Somebody without an account asks to be called. */
  CALL_BACK,
  /** An auditor asks for a name to be looked up: nobody finds out who is known by trying names. */
  COMPLAINT_LOOKUP,
  /** A program that copies the audit log asks for forty thousand tiles of ten million entries. */
  LOG_COPY,
  /**
   * Everything else that somebody who is signed in asks for; most of it is an entry of the trail.
   */
  PAGE;

  /** Nobody signs in for it. */
  boolean isForStrangers() {
    return this == ACKNOWLEDGEMENT || this == CALL_BACK;
  }

  /** As in settings, metrics and the trail. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
