package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Class files of generated code name nothing that looks classes up while a program runs, so that a
 * native image needs no configuration for them.
 */
class NoReflectionTest {
  private static final int UTF8 = 1;

  /** Classes, by their names in a constant pool, and methods of {@code Class}. */
  private static final Pattern REFLECTION =
      Pattern.compile(
          "java/lang/reflect/.*|java/lang/ClassLoader|java/util/ServiceLoader|sun/misc/Unsafe"
              + "|java/lang/invoke/VarHandle|forName|newInstance|getDeclared\\w*|getMethods?"
              + "|getFields?|getConstructors?|findVirtual|findStatic|findVarHandle|readObject"
              + "|writeObject");

  @Test
  void generatedClassesUseNoReflection() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String golden : List.of("order", "shop", "player", "indexed")) {
      sources.addAll(
          Compiling.sourcesIn(Compiling.RESOURCES.resolve("goldens/" + golden + "/input")));
    }
    Compilation compilation = Compiling.strictly(sources);
    assertThat(compilation.diagnostics()).isEmpty();
    int generated = 0;
    for (JavaFileObject file : classesOf(compilation)) {
      if (file.getName().matches(".*(Repository|Schema|Attributes|Key)(\\$\\w+)?\\.class")) {
        assertThat(suspects(file)).as(file.getName()).isEmpty();
        generated++;
      }
    }
    assertThat(generated).isGreaterThan(14);
  }

  @Test
  void reflectionWouldBeFound() throws IOException {
    Compilation compilation =
        Compiling.leniently(
            List.of(
                JavaFileObjects.forSourceString(
                    "test.Planted",
                    """
                    package test;
                    class Planted {
                      Object make() throws Exception {
                        return Class.forName("x").getDeclaredConstructor().newInstance();
                      }
                    }
                    """)));
    assertThat(suspects(classesOf(compilation).get(0)))
        .contains("forName", "getDeclaredConstructor", "newInstance");
  }

  private static List<JavaFileObject> classesOf(Compilation compilation) {
    return compilation.generatedFiles().stream()
        .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
        .toList();
  }

  /** The names in a class file's constant pool that stand for reflection. */
  private static Set<String> suspects(JavaFileObject file) throws IOException {
    Set<String> found = new TreeSet<>();
    try (InputStream stream = file.openInputStream();
        DataInputStream in = new DataInputStream(stream)) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        if (tag == UTF8) {
          String text = in.readUTF();
          if (REFLECTION.matcher(text).matches()) {
            found.add(text);
          }
        } else {
          in.skipNBytes(lengthOf(tag));
          i += tag == 5 || tag == 6 ? 1 : 0;
        }
      }
    }
    return found;
  }

  /** The length of an entry, by the Java Virtual Machine Specification, 4.4. */
  private static int lengthOf(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IllegalStateException("tag " + tag);
    };
  }
}
