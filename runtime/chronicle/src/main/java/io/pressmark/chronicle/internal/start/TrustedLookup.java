package io.pressmark.chronicle.internal.start;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import sun.reflect.ReflectionFactory;

/**
 * A look-up object with the JDK's own access rights.
 *
 * <p>{@link ReflectionFactory} is the JDK's supported way for serialization libraries to call a
 * constructor that is not public. It needs neither raw memory access, which newer JDKs warn about,
 * nor native code.
 */
final class TrustedLookup {
  /** Set to {@code false} to keep Pressmark from reaching into the JDK. */
  static final String SWITCH = "pressmark.open-packages";

  /** The mode bits that {@link Lookup} gives only to itself. */
  private static final int TRUSTED = -1;

  private TrustedLookup() {}

  /** Whether the user allows it: yes, unless {@value #SWITCH} is {@code false}. */
  static boolean isAllowed() {
    return !"false".equalsIgnoreCase(System.getProperty(SWITCH));
  }

  static Lookup get() throws ReflectiveOperationException {
    Constructor<Lookup> constructor =
        Lookup.class.getDeclaredConstructor(Class.class, Class.class, int.class);
    Constructor<?> callable =
        ReflectionFactory.getReflectionFactory()
            .newConstructorForSerialization(Lookup.class, constructor);
    return (Lookup) callable.newInstance(Object.class, null, TRUSTED);
  }
}
