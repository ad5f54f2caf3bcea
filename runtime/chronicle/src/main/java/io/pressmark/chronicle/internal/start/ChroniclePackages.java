package io.pressmark.chronicle.internal.start;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens to Chronicle the few packages of {@code java.base} that it reaches into, as {@code
 * --add-opens} on the command line would.
 *
 * <p>Nothing is done where the flags were given. On the class path Chronicle is the unnamed module;
 * on the module path each of its modules is opened to by name.
 */
public final class ChroniclePackages {
  /**
   * Why each is needed: {@code java.lang} by the initializer of Chronicle's compiler class, {@code
   * java.lang.reflect} to read private fields, {@code sun.nio.ch} to map files of more than 2 GB,
   * {@code jdk.internal.ref} to release buffers (without it Chronicle logs a warning).
   */
  static final List<String> PACKAGES =
      List.of("java.lang", "java.lang.reflect", "sun.nio.ch", "jdk.internal.ref");

  private static final String CHRONICLE_PREFIX = "net.openhft.";
  private static final Module JAVA_BASE = Object.class.getModule();

  private ChroniclePackages() {}

  /**
   * Opens the packages to the modules that hold Chronicle. May be called many times.
   *
   * @param chronicleClass any class of Chronicle's
   * @throws IllegalStateException when the packages are closed and may not or cannot be opened; the
   *     message has the flags to add
   */
  public static void open(Class<?> chronicleClass) {
    Set<Module> modules = chronicleModules(chronicleClass);
    if (areOpen(modules)) {
      return;
    }
    if (!TrustedLookup.isAllowed()) {
      throw new IllegalStateException(
          "Chronicle Map needs packages of java.base opened, and "
              + TrustedLookup.SWITCH
              + "=false forbids to do so from inside. "
              + advice(modules));
    }
    try {
      openAll(modules);
    } catch (Throwable e) {
      throw new IllegalStateException(
          "Chronicle Map needs packages of java.base opened, and this JVM does not allow to do so"
              + " from inside. "
              + advice(modules),
          e);
    }
    if (!areOpen(modules)) {
      throw new IllegalStateException(
          "The packages of java.base that Chronicle Map needs stayed closed. " + advice(modules));
    }
  }

  private static void openAll(Set<Module> modules) throws Throwable {
    MethodHandle implAddOpens =
        TrustedLookup.get()
            .findVirtual(
                Module.class,
                "implAddOpens",
                MethodType.methodType(void.class, String.class, Module.class));
    MethodHandle implAddOpensToAllUnnamed =
        TrustedLookup.get()
            .findVirtual(
                Module.class,
                "implAddOpensToAllUnnamed",
                MethodType.methodType(void.class, String.class));
    for (Module module : modules) {
      for (String opened : PACKAGES) {
        if (module.isNamed()) {
          implAddOpens.invokeExact(JAVA_BASE, opened, module);
        } else {
          implAddOpensToAllUnnamed.invokeExact(JAVA_BASE, opened);
        }
      }
    }
  }

  private static boolean areOpen(Set<Module> modules) {
    return modules.stream()
        .allMatch(module -> PACKAGES.stream().allMatch(name -> JAVA_BASE.isOpen(name, module)));
  }

  private static Set<Module> chronicleModules(Class<?> chronicleClass) {
    Module one = chronicleClass.getModule();
    ModuleLayer layer = one.getLayer();
    if (layer == null) {
      return Set.of(one);
    }
    return layer.modules().stream()
        .filter(m -> m.getPackages().stream().anyMatch(p -> p.startsWith(CHRONICLE_PREFIX)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The flags that do the same from outside. */
  static String advice(Set<Module> modules) {
    String targets =
        modules.stream()
            .map(module -> module.isNamed() ? module.getName() : "ALL-UNNAMED")
            .sorted()
            .collect(Collectors.joining(","));
    return PACKAGES.stream()
        .map(name -> "--add-opens=java.base/" + name + "=" + targets)
        .collect(Collectors.joining(" ", "Add these flags to the java command: ", ""));
  }
}
