package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every problem code has a folder in {@code problems}. In {@code bad} lie sources in which a
 * comment {@code // <- code} stands on each line where that message must appear, and no other
 * message may appear anywhere. In {@code ok} lie sources that nearly make the mistake and compile
 * without a warning.
 */
class ProblemsTest {
  private static final Path CASES = Compiling.RESOURCES.resolve("problems");
  private static final Pattern MARK = Pattern.compile("// <- ([a-z, -]+)$");
  private static final Pattern CODE = Pattern.compile("^\\[pressmark:([a-z-]+)]");

  @TestFactory
  Stream<DynamicTest> badSourcesAreRefusedWhereTheyAreWrong() {
    return Compiling.foldersIn(CASES).stream()
        .map(folder -> folder.resolve("bad"))
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> checkBad(folder)));
  }

  @TestFactory
  Stream<DynamicTest> nearMissesCompile() {
    return Compiling.foldersIn(CASES).stream()
        .map(folder -> folder.resolve("ok"))
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> checkOk(folder)));
  }

  @Test
  void everyCodeHasItsCase() {
    List<String> cases =
        Compiling.foldersIn(CASES).stream().map(folder -> folder.getFileName().toString()).toList();
    assertThat(cases)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList());
  }

  private static void checkBad(Path folder) throws IOException {
    Compilation compilation = Compiling.leniently(Compiling.sourcesIn(folder));
    List<String> expected = marks(folder);
    assertThat(expected).anyMatch(mark -> mark.endsWith(" " + codeOf(folder).id()));
    assertThat(compilation.diagnostics().stream().map(ProblemsTest::describe).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void checkOk(Path folder) {
    List<JavaFileObject> sources = Compiling.sourcesIn(folder);
    assertThat(sources).isNotEmpty();
    Compilation compilation = Compiling.strictly(sources);
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    Matcher code = CODE.matcher(message);
    if (!code.find()) {
      return diagnostic.toString();
    }
    Severity severity =
        diagnostic.getKind() == Diagnostic.Kind.ERROR ? Severity.ERROR : Severity.WARNING;
    String file =
        diagnostic.getSource() == null
            ? "nowhere"
            : Path.of(diagnostic.getSource().toUri().getPath()).getFileName().toString();
    return severity + " " + file + ":" + diagnostic.getLineNumber() + " " + code.group(1);
  }

  private static List<String> marks(Path folder) throws IOException {
    List<String> marks = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      for (int line = 1; line <= lines.size(); line++) {
        Matcher mark = MARK.matcher(lines.get(line - 1));
        if (mark.find()) {
          for (String id : mark.group(1).split(", ")) {
            marks.add(code(id).severity() + " " + file.getFileName() + ":" + line + " " + id);
          }
        }
      }
    }
    return marks;
  }

  private static ProblemCode codeOf(Path folder) {
    return code(folder.getParent().getFileName().toString());
  }

  private static ProblemCode code(String id) {
    return ProblemCode.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String name(Path folder) {
    return folder.getParent().getFileName().toString();
  }
}
