package org.softintel.journey.pages;

/** Statistics, in full and with small numbers left out. */
final class StatisticsSamples {
  private final SamplePages.Visitor triage;
  private final SamplePages.Visitor manager;

  StatisticsSamples(SamplePages pages) {
    triage = pages.as("triage");
    manager = pages.as("manager");
  }

  void add() {
    triage.sees("statistics, told in full", "/insight", "GET /insight", "StatisticsPages/figures");
    manager.sees("statistics, small numbers left out", "/insight");
    triage.sees("statistics, of no report", "/insight?period=2025-q1");
  }
}
