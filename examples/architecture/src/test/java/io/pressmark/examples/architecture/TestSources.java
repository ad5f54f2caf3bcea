package io.pressmark.examples.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The test methods in the sources of all modules, by the simple names of their classes. */
final class TestSources {
  private static final String SUFFIX = ".java";

  private static final Pattern ANNOTATION =
      Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest|ArchTest)\\b");

  private static final Pattern METHOD = Pattern.compile("\\bvoid\\s+(\\w+)\\s*\\(");

  private static final List<String> FOLDERS =
      List.of("annotations", "processor", "runtime", "examples");

  private final Map<String, Set<String>> methods;

  private TestSources(Map<String, Set<String>> methods) {
    this.methods = methods;
  }

  /**
   * Reads the sources below the folders of the project's modules: tests, and the test kit, whose
   * contracts are among its main sources.
   */
  static TestSources read(Path project) throws IOException {
    Map<String, Set<String>> methods = new HashMap<>();
    for (String folder : FOLDERS) {
      for (Path file : sources(project.resolve(folder))) {
        String name = file.getFileName().toString();
        methods
            .computeIfAbsent(
                name.substring(0, name.length() - SUFFIX.length()), unused -> new HashSet<>())
            .addAll(methodsOf(Files.readString(file)));
      }
    }
    return new TestSources(methods);
  }

  private static List<Path> sources(Path folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .filter(file -> isTest(folder.relativize(file)))
          .forEach(sources::add);
    }
    return sources;
  }

  /** Whether it is below {@code src/test/java} or a source of the test kit; not what is copied. */
  private static boolean isTest(Path file) {
    String path = "/" + file.toString().replace('\\', '/');
    return !path.contains("/target/")
        && (path.contains("/src/test/java/") || path.contains("/testkit/src/main/java/"));
  }

  /** The names of the test methods in a source file: those behind an annotation that says so. */
  static Set<String> methodsOf(String source) {
    Set<String> names = new HashSet<>();
    Matcher method = METHOD.matcher(source);
    int behindLast = 0;
    while (method.find()) {
      if (ANNOTATION.matcher(source.substring(behindLast, method.start())).find()) {
        names.add(method.group(1));
      }
      behindLast = method.end();
    }
    return names;
  }

  /** Whether a class of this simple name has a test method of this name. */
  boolean has(String type, String method) {
    return methods.getOrDefault(type, Set.of()).contains(method);
  }
}
