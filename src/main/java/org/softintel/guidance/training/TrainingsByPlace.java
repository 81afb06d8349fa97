package org.softintel.guidance.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.TreeMap;

/** What takes place at one place, the next first. */
@TemplateData
public record TrainingsByPlace(String place, List<Training> trainings) {
  static List<TrainingsByPlace> of(List<Training> trainings) {
    var places = trainings.stream().collect(groupingBy(Training::where, TreeMap::new, toList()));
    return places.entrySet().stream()
        .map(it -> new TrainingsByPlace(it.getKey(), it.getValue()))
        .toList();
  }
}
