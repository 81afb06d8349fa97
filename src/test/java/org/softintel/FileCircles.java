package org.softintel;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the files that use each other in a circle. */
final class FileCircles {

  /** Of each circle of more than {@code size} files their names. */
  static List<Set<String>> largerThan(int size, JavaClasses imported) {
    var uses =
        imported.stream()
            .collect(
                groupingBy(
                    FileCircles::file,
                    flatMapping(
                        it ->
                            it.getDirectDependenciesFromSelf().stream()
                                .map(on -> on.getTargetClass().getBaseComponentType())
                                .filter(on -> on.getPackageName().startsWith("org.softintel"))
                                .map(FileCircles::file),
                        toSet())));
    var reached = new TreeMap<String, Set<String>>();
    uses.keySet().forEach(it -> reached.put(it, reachedFrom(it, uses)));
    return reached.keySet().stream()
        .map(it -> circleOf(it, reached))
        .filter(it -> it.size() > size)
        .distinct()
        .toList();
  }

  private static Set<String> reachedFrom(String file, Map<String, Set<String>> uses) {
    var reached = new TreeSet<String>();
    var open = new ArrayDeque<>(uses.getOrDefault(file, Set.of()));
    while (!open.isEmpty()) {
      var next = open.pop();
      if (reached.add(next)) {
        open.addAll(uses.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  private static Set<String> circleOf(String file, Map<String, Set<String>> reached) {
    return reached.getOrDefault(file, Set.of()).stream()
        .filter(it -> reached.getOrDefault(it, Set.of()).contains(file))
        .collect(toCollection(TreeSet::new));
  }

  private static String file(JavaClass it) {
    return it.getEnclosingClass().map(FileCircles::file).orElse(it.getFullName());
  }

  private FileCircles() {}
}
