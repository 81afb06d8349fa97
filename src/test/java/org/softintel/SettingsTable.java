package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The settings of the service, read from the interfaces that declare them. */
final class SettingsTable {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
  private static final Pattern NAMED = Pattern.compile("Map<\\w+, (\\w+)>");
  private static final Pattern TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

  private final Properties given = new Properties();
  private final List<Setting> settings = new ArrayList<>();

  /** One row: {@code value} is a default, "none" where it may be absent, or empty. */
  record Setting(String declaredIn, String name, String value, String words) {
    private String row() {
      return "| `" + name + "` | " + value + " | " + words + " |";
    }
  }

  private SettingsTable() {}

  static List<Setting> read() throws IOException {
    var table = new SettingsTable();
    try (var in = Files.newBufferedReader(PROPERTIES, UTF_8)) {
      table.given.load(in);
    }
    table.parse();
    return table.settings.stream().sorted(java.util.Comparator.comparing(Setting::name)).toList();
  }

  static String markdown() throws IOException {
    return Stream.concat(
            Stream.of("| setting | default | meaning |", "|---|---|---|"),
            read().stream().map(Setting::row))
        .collect(joining("\n"));
  }

  private void parse() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = Files.walk(SOURCES);
        var manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      var interfaces = files.filter(it -> it.toString().endsWith("Config.java")).toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(interfaces));
      var comments = DocTrees.instance(task);
      for (var file : task.parse()) {
        for (var type : file.getTypeDecls()) {
          var mapping = (ClassTree) type;
          annotation(mapping.getModifiers(), "ConfigMapping")
              .ifPresent(prefix -> new Mapping(file, comments).add(mapping, prefix));
        }
      }
    }
  }

  /** The value of an annotation; empty text for one that has none. */
  private static Optional<String> annotation(ModifiersTree modifiers, String name) {
    return modifiers.getAnnotations().stream()
        .filter(it -> it.getAnnotationType().toString().equals(name))
        .map(SettingsTable::value)
        .findFirst();
  }

  private static String value(AnnotationTree annotation) {
    return annotation.getArguments().stream()
        .map(it -> it instanceof AssignmentTree named ? named.getExpression() : it)
        .map(it -> ((LiteralTree) it).getValue().toString())
        .findFirst()
        .orElse("");
  }

  private final class Mapping {
    private final CompilationUnitTree file;
    private final DocTrees comments;

    private Mapping(CompilationUnitTree file, DocTrees comments) {
      this.file = file;
      this.comments = comments;
    }

    private void add(ClassTree type, String prefix) {
      for (var member : type.getMembers()) {
        if (member instanceof MethodTree method && method.getBody() == null) {
          add(method, prefix);
        }
      }
    }

    private void add(MethodTree method, String prefix) {
      var parent = annotation(method.getModifiers(), "WithParentName").isPresent();
      var name = parent ? prefix : prefix + "." + hyphenated(method.getName().toString());
      var result = method.getReturnType().toString();
      var named = NAMED.matcher(result);
      if (named.matches()) {
        name += ".NAME";
        result = named.group(1);
      }
      var nested = nested(result);
      if (nested.isPresent()) {
        add(nested.get(), name);
      } else {
        names(name)
            .forEach(
                it ->
                    settings.add(
                        new Setting(
                            place(), it, value(method, it, named.matches()), words(method))));
      }
    }

    /** Where the service itself names some, those. */
    private List<String> names(String name) {
      var ours = Pattern.compile(name.replace(".", "\\.").replace("NAME", "[a-z-]+"));
      var found = given.stringPropertyNames().stream().filter(ours.asMatchPredicate()).toList();
      return found.isEmpty() ? List.of(name) : found;
    }

    private String place() {
      return Objects.requireNonNull(file.getPackageName()).toString();
    }

    private Optional<ClassTree> nested(String type) {
      return file.getTypeDecls().stream()
          .flatMap(it -> ((ClassTree) it).getMembers().stream())
          .filter(it -> it.getKind() == Tree.Kind.INTERFACE)
          .map(ClassTree.class::cast)
          .filter(it -> it.getSimpleName().contentEquals(type))
          .findFirst();
    }

    private String value(MethodTree method, String name, boolean named) {
      var set = given.getProperty(name);
      if (set != null) {
        return set.startsWith("${") ? "that of `" + set.replaceAll("[${}:]", "") + "`" : code(set);
      }
      return annotation(method.getModifiers(), "WithDefault")
          .map(SettingsTable::code)
          .orElse(named || isOptional(method) ? "none" : "**needed**");
    }

    private boolean isOptional(MethodTree method) {
      return method.getReturnType().toString().startsWith("Optional<");
    }

    private String words(MethodTree method) {
      var path = TreePath.getPath(file, method);
      var comment = Optional.ofNullable(comments.getDocComment(path)).orElse("");
      return TAG.matcher(comment).replaceAll("`$1`").strip().replaceAll("\\s+", " ");
    }
  }

  private static String code(String value) {
    return "`" + value + "`";
  }

  private static String hyphenated(String method) {
    return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
