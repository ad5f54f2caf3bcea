package io.pressmark.chronicle.internal.start;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Java 24 and later from printing four lines on standard error when the first page is
 * touched.
 *
 * <p>Those versions warn once per process about raw memory access through {@code sun.misc.Unsafe},
 * and offer {@code --sun-misc-unsafe-memory-access=allow} to say that it is known. This does the
 * same from inside: nothing else about the process changes, and a choice made on the command line
 * stands. Where it does not work the warning is printed as before.
 */
public final class UnsafeWarning {
  private static final Logger LOG = LoggerFactory.getLogger(UnsafeWarning.class);

  /** The first version that warns. */
  private static final int FIRST_WARNING = 24;

  private static final String OPTION = "sun.misc.unsafe.memory.access";

  private UnsafeWarning() {}

  /** To be called before the first access to raw memory. May be called many times. */
  public static void takeAsRead() {
    if (Runtime.version().feature() < FIRST_WARNING || !TrustedLookup.isAllowed()) {
      return;
    }
    try {
      Lookup lookup = TrustedLookup.get();
      // Read once, when sun.misc.Unsafe is initialized.
      @SuppressWarnings("unchecked")
      Map<String, String> options =
          (Map<String, String>)
              lookup
                  .findStaticGetter(Class.forName("jdk.internal.misc.VM"), "savedProps", Map.class)
                  .invoke();
      options.putIfAbsent(OPTION, "allow");
      // For the case that it is initialized already: the mark that the warning has been given.
      lookup
          .findStaticSetter(sun.misc.Unsafe.class, "memoryAccessWarned", boolean.class)
          .invoke(true);
    } catch (Throwable e) {
      LOG.debug("The JDK's warning about raw memory access cannot be turned off", e);
    }
  }
}
