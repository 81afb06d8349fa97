package org.softintel.desk.tasks;

import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.platform.page.Coded;
import org.softintel.report.status.CaseEntryKind;

public enum TaskProgress implements Coded {
  OPEN("To do", CaseEntryKind.TASK, Act.TASK_GIVEN),
  DONE("Done", CaseEntryKind.TASK_DONE, Act.TASK_DONE),
  WITHDRAWN("No longer needed", CaseEntryKind.TASK_WITHDRAWN, Act.TASK_WITHDRAWN);

  private final String words;
  private final CaseEntryKind entry;
  private final Act act;

  TaskProgress(String words, CaseEntryKind entry, Act act) {
    this.words = words;
    this.entry = entry;
    this.act = act;
  }

  /** Empty for a code that does not settle a task. */
  static Optional<TaskProgress> settled(String code) {
    return Coded.of(TaskProgress.class, code).filter(it -> it != OPEN);
  }

  public String words() {
    return words;
  }

  CaseEntryKind entry() {
    return entry;
  }

  Act act() {
    return act;
  }
}
