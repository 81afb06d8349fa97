package org.softintel.desk.actions;

import jakarta.inject.Singleton;
import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;

/** Reads the form of each action. */
@Singleton
class ActionForms {
  private final CaseworkForms casework;
  private final DecisionForms decisions;
  private final RestrictionForms restrictions;
  private final TaskForms tasks;

  ActionForms(
      CaseworkForms casework,
      DecisionForms decisions,
      RestrictionForms restrictions,
      TaskForms tasks) {
    this.casework = casework;
    this.decisions = decisions;
    this.restrictions = restrictions;
    this.tasks = tasks;
  }

  /** Adds what is wrong to {@code fields}; the form can be saved only if nothing is. */
  ActionForm read(ActionPage page, FormFields fields, String reference, Actor by) {
    return switch (page) {
      case NOTE -> casework.note(fields);
      case PRIORITY -> casework.priority(fields);
      case EVALUATION -> casework.grade(fields);
      case PAUSE -> casework.pause(fields);
      case RESUME -> casework.resume(fields);
      case QUESTION -> casework.question(fields);
      case FEEDBACK -> casework.feedback(fields);
      case ASSIGN -> tasks.assign(fields, reference, by);
      case CLOSE -> decisions.close(fields, reference, by);
      case CONFIRM -> decisions.confirm(fields);
      case SEND_BACK -> decisions.sendBack(fields);
      case RESTRICT -> restrictions.restrict(fields, by);
      case LIFT -> restrictions.lift(fields);
    };
  }

  /** Whom the form can name. */
  List<Option> colleagues(ActionPage page, Actor by) {
    if (page == ActionPage.ASSIGN) {
      return tasks.colleagues();
    }
    return page == ActionPage.RESTRICT ? restrictions.colleagues(by) : List.of();
  }
}
