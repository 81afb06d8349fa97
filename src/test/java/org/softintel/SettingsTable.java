package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Map.entry;

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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.softintel.platform.settings.Setting;
import org.softintel.platform.settings.SettingKind;

/** The settings of the service, read from the interfaces that declare them. */
final class SettingsTable {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
  private static final Pattern NAMED = Pattern.compile("Map<\\w+, (\\w+)>");
  private static final Pattern OPTIONAL = Pattern.compile("Optional<(.*)>");
  private static final Map<String, SettingKind> KINDS =
      Map.ofEntries(
          entry("String", SettingKind.TEXT),
          entry("List<String>", SettingKind.TEXTS),
          entry("Set<String>", SettingKind.TEXTS),
          entry("int", SettingKind.NUMBER),
          entry("Integer", SettingKind.NUMBER),
          entry("boolean", SettingKind.SWITCH),
          entry("Duration", SettingKind.TIME),
          entry("LocalTime", SettingKind.TIME_OF_DAY),
          entry("LocalDate", SettingKind.DAY),
          entry("Set<LocalDate>", SettingKind.DAYS),
          entry("MemorySize", SettingKind.SIZE),
          entry("Rate", SettingKind.LIMIT),
          entry("URI", SettingKind.ADDRESS),
          entry("Path", SettingKind.FILE),
          entry("List<Path>", SettingKind.FILES));
  private static final Pattern TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

  private final Properties given = new Properties();
  private final List<Setting> settings = new ArrayList<>();

  private SettingsTable() {}

  static List<Setting> read() throws IOException {
    var table = new SettingsTable();
    try (var in = Files.newBufferedReader(PROPERTIES, UTF_8)) {
      table.given.load(in);
    }
    table.parse();
    return table.settings.stream().sorted(comparing(Setting::name)).toList();
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
        var kind = bounded(kind(result), method);
        names(name).forEach(it -> settings.add(setting(it, kind, method, named.matches())));
      }
    }

    private Setting setting(String name, SettingKind kind, MethodTree method, boolean named) {
      return new Setting(
          name,
          kind,
          value(method, name, named),
          annotation(method.getModifiers(), "SecretSetting").isPresent(),
          place(),
          words(method));
    }

    private SettingKind kind(String type) {
      var of = OPTIONAL.matcher(type).replaceFirst("$1").replaceFirst("^@\\S+\\s+", "");
      var words = of.startsWith("Set<") ? SettingKind.WORDS : SettingKind.WORD;
      return KINDS.getOrDefault(of, words);
    }

    private SettingKind bounded(SettingKind kind, MethodTree method) {
      var mayBeZero = annotation(method.getModifiers(), "OrZero").isPresent();
      var called = hyphenated(method.getName().toString());
      return switch (kind) {
        case NUMBER ->
            called.equals("port")
                ? SettingKind.PORT
                : mayBeZero ? SettingKind.NUMBER_OR_ZERO : kind;
        case TIME -> mayBeZero ? SettingKind.TIME_OR_ZERO : kind;
        case TEXT ->
            called.endsWith("phone")
                ? SettingKind.PHONE
                : called.equals("host") ? SettingKind.HOST : kind;
        default -> kind;
      };
    }

    /** Where the service itself names some, those. */
    private List<String> names(String name) {
      var ours = Pattern.compile(name.replace(".", "\\.").replace("NAME", "[a-z-]+"));
      var found = given.stringPropertyNames().stream().filter(ours.asMatchPredicate()).toList();
      return found.isEmpty() ? List.of(name) : found;
    }

    private String place() {
      var type = (ClassTree) file.getTypeDecls().get(0);
      return Objects.requireNonNull(file.getPackageName()) + "." + type.getSimpleName();
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
      return Optional.ofNullable(given.getProperty(name))
          .or(() -> annotation(method.getModifiers(), "WithDefault"))
          .orElse(named || isOptional(method) ? "" : Setting.NEEDED);
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

  private static String hyphenated(String method) {
    return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
