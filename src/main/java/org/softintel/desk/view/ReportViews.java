package org.softintel.desk.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.desk.tasks.Tasks;
import org.softintel.platform.identity.Actor;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Timeline;

/** Puts together what stands on the page of a report. */
@ApplicationScoped
class ReportViews {
  private final Areas areas;
  private final Outbox outbox;
  private final ClockFaces clocks;
  private final Tasks tasks;
  private final Shelves shelves;

  ReportViews(Areas areas, Outbox outbox, ClockFaces clocks, Tasks tasks, Shelves shelves) {
    this.areas = areas;
    this.outbox = outbox;
    this.clocks = clocks;
    this.tasks = tasks;
    this.shelves = shelves;
  }

  DeskReportView of(OpenReport opened, Timeline.Order order, Actor me) {
    return new DeskReportView(
        opened,
        ReportWords.of(opened.report(), areas),
        Timeline.of(opened, order),
        clocks.of(opened.summary()),
        outbox.of(List.of(opened.summary().id())),
        tasks.of(opened.work()),
        shelves.of(opened.summary().id()),
        me);
  }
}
