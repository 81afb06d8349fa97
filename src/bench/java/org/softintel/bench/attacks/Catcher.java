package org.softintel.bench.attacks;

/** Who can notice an attack. */
enum Catcher {
  VERIFIER("verifier alone"),
  OLDER_CHECKPOINT("with an older checkpoint and a receipt"),
  SELF_CHECK("self-check", "log-broken", "log-differs", "log-unguarded"),
  MEMORY("process memory", "log-missing", "log-late", "log-unproven"),
  WITNESS("witness", "witness-disagrees", "witness-refuses", "witness-silent", "witnesses-too-few"),
  /** Every alarm of the service that none of the above raises. */
  SERVICE("another alarm");

  private final String words;
  private final String alarms;

  Catcher(String words, String... alarms) {
    this.words = words;
    this.alarms = " " + String.join(" ", alarms) + " ";
  }

  String words() {
    return words;
  }

  static Catcher ofAlarm(String code) {
    for (var catcher : values()) {
      if (catcher.alarms.contains(" " + code + " ")) {
        return catcher;
      }
    }
    return SERVICE;
  }
}
