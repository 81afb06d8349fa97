import static java.lang.classfile.ClassHierarchyResolver.defaultResolver;
import static java.lang.constant.ConstantDescs.CD_void;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Random;

/**
 * Lets the build of Quarkus 3.33 generate the same classes each time. It numbers what it records as
 * its threads come by, and the order of sets and the names of ByteBuddy's fields hang on the clock.
 * So, in the JVM of the build alone:
 *
 * <ul>
 *   <li>its steps run on one thread (build.sh says so), and a step that hands work to that thread
 *       and waits for it does the work itself;
 *   <li>{@code Set.of}, {@code Map.of} and {@code new Random()} begin with the same number. Sets are
 *       in use before an agent is there, so their class is changed beforehand, by {@link #main},
 *       and put in its place by {@code --patch-module}.
 * </ul>
 */
public final class RepeatableBuild implements ClassFileTransformer {
  private static final String SETS = "java/util/ImmutableCollections.class";
  private static final String SUBMIT =
      "(Ljava/util/concurrent/Callable;)Ljava/util/concurrent/Future;";
  private static final ClassDesc WORK = ClassDesc.of("java.util.concurrent.Callable");
  private static final ClassDesc TASK = ClassDesc.of("java.util.concurrent.FutureTask");

  private RepeatableBuild() {}

  /** Writes the changed class of sets below the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    try (var sets = Object.class.getResourceAsStream("/" + SETS)) {
      var changed = Path.of(arguments[0]).resolve(SETS);
      Files.createDirectories(changed.getParent());
      Files.write(changed, withoutClock(sets.readAllBytes()));
    }
  }

  public static void premain(String arguments, Instrumentation classes)
      throws UnmodifiableClassException {
    classes.addTransformer(new RepeatableBuild(), true);
    classes.retransformClasses(Random.class);
  }

  @Override
  public byte[] transform(
      ClassLoader loader, String name, Class<?> old, ProtectionDomain domain, byte[] bytes) {
    if ("java/util/Random".equals(name)) {
      return withoutClock(bytes);
    }
    return name != null && waitsForItsOwnThread(name)
        ? inTurn(bytes, ClassHierarchyResolver.ofResourceParsing(loader))
        : null;
  }

  private static boolean waitsForItsOwnThread(String name) {
    return name.equals("io/quarkus/deployment/steps/ClassTransformingBuildStep")
        || name.equals("io/quarkus/hibernate/orm/deployment/HibernateOrmProcessor")
        || name.equals("org/apache/commons/compress/archivers/zip/ParallelScatterZipCreator");
  }

  private static byte[] withoutClock(byte[] bytes) {
    return changed(
        bytes,
        defaultResolver(),
        (code, it) -> {
          if (it instanceof InvokeInstruction call && call.name().equalsString("nanoTime")) {
            code.loadConstant(1L);
          } else {
            code.with(it);
          }
        });
  }

  /** Where a pool and the work stand on the stack, the task that has done it stands there next. */
  private static byte[] inTurn(byte[] bytes, ClassHierarchyResolver known) {
    return changed(
        bytes,
        known,
        (code, it) -> {
          if (it instanceof InvokeInstruction call && call.type().equalsString(SUBMIT)) {
            code.swap()
                .pop()
                .new_(TASK)
                .dup_x1()
                .swap()
                .invokespecial(TASK, "<init>", MethodTypeDesc.of(CD_void, WORK))
                .dup()
                .invokevirtual(TASK, "run", MethodTypeDesc.of(CD_void));
          } else {
            code.with(it);
          }
        });
  }

  private static byte[] changed(byte[] bytes, ClassHierarchyResolver known, CodeTransform how) {
    var classes = ClassFile.of(ClassHierarchyResolverOption.of(known));
    return classes.transformClass(
        classes.parse(bytes), ClassTransform.transformingMethodBodies(how));
  }
}
