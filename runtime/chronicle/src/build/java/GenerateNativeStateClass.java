import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Run by the build, never shipped: has Chronicle's own generator write the source of the class that
 * Chronicle Map would otherwise generate and compile in every process that opens a map, compiles
 * it, and leaves the bytes in the file named by the only argument. The same input gives the same
 * bytes.
 */
public final class GenerateNativeStateClass {
  private static final String INTERFACE = "net.openhft.chronicle.hash.VanillaGlobalMutableState";
  private static final String MODEL = "net.openhft.chronicle.values.ValueModel";
  private static final String GENERATORS = "net.openhft.chronicle.values.Generators";
  private static final String SUFFIX = "$$Native";

  public static void main(String[] arguments) throws Exception {
    Map<String, byte[]> classes = compile(INTERFACE + SUFFIX, source());
    if (!classes.keySet().equals(java.util.Set.of(INTERFACE + SUFFIX))) {
      throw new IllegalStateException("expected one class, got " + classes.keySet());
    }
    Path target = Path.of(arguments[0]);
    Files.createDirectories(target.getParent());
    Files.write(target, classes.get(INTERFACE + SUFFIX));
  }

  private static String source() throws Exception {
    Class<?> state = Class.forName(INTERFACE);
    Class<?> modelClass = Class.forName(MODEL);
    Object model = modelClass.getMethod("acquire", Class.class).invoke(null, state);
    Method generate =
        Class.forName(GENERATORS)
            .getDeclaredMethod("generateNativeClass", modelClass, String.class);
    generate.setAccessible(true);
    return (String) generate.invoke(null, model, state.getSimpleName() + SUFFIX);
  }

  private static Map<String, byte[]> compile(String className, String source) throws Exception {
    Map<String, byte[]> classes = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileManager inMemory =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new ClassOutput(name, classes);
          }
        };
    boolean compiled =
        compiler
            .getTask(
                null,
                inMemory,
                null,
                List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-g:none",
                    "-classpath",
                    System.getProperty("java.class.path")),
                null,
                List.of(new Source(className, source)))
            .call();
    if (!compiled) {
      throw new IllegalStateException("the generated source does not compile:\n" + source);
    }
    return classes;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassOutput extends SimpleJavaFileObject {
    private final String name;
    private final Map<String, byte[]> classes;

    ClassOutput(String name, Map<String, byte[]> classes) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.classes = classes;
    }

    @Override
    public java.io.OutputStream openOutputStream() {
      return new java.io.ByteArrayOutputStream() {
        @Override
        public void close() {
          classes.put(name, toByteArray());
        }
      };
    }
  }
}
