package io.pressmark.chronicle.internal.start;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Defines the class that Chronicle Map would otherwise generate and compile with javac in every
 * process: the off-heap view of a map's global state. The bytes were made by Chronicle's own
 * generator in our build and travel as a resource, not as a class of the jar, since a package of
 * Chronicle's in our jar would be refused on the module path.
 */
public final class NativeStateClass {
  private static final Logger LOG = LoggerFactory.getLogger(NativeStateClass.class);
  private static final String RESOURCE = "native-state-class.bin";
  private static final String SUFFIX = "$$Native";

  private NativeStateClass() {}

  /**
   * Defines the class beside the interface it implements, unless it is there already. Where that
   * fails Chronicle compiles it, which is slower and needs a JDK.
   *
   * @param state Chronicle's interface of the global state
   */
  public static void define(Class<?> state) {
    synchronized (NativeStateClass.class) {
      if (isLoadable(state)) {
        return;
      }
      try {
        MethodHandles.privateLookupIn(state, MethodHandles.lookup()).defineClass(bytes());
      } catch (IOException | IllegalAccessException | LinkageError e) {
        LOG.warn("The prepared class {} cannot be used", state.getName() + SUFFIX, e);
      }
    }
  }

  private static boolean isLoadable(Class<?> state) {
    try {
      Class.forName(state.getName() + SUFFIX, false, state.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static byte[] bytes() throws IOException {
    try (InputStream in = NativeStateClass.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("resource " + RESOURCE + " is missing from the jar");
      }
      return in.readAllBytes();
    }
  }
}
