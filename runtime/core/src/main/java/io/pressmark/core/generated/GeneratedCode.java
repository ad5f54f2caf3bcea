package io.pressmark.core.generated;

import io.pressmark.core.error.IncompatibleGeneratedCodeException;

/** The version of the interface between generated code and the runtime. */
public final class GeneratedCode {
  /** The oldest version that this runtime understands. */
  public static final int OLDEST = 1;

  /** The version that the processor of this release generates for. */
  public static final int CURRENT = 1;

  private GeneratedCode() {}

  static void requireSupported(int version, Class<?> generated) {
    if (version < OLDEST || version > CURRENT) {
      throw new IncompatibleGeneratedCodeException(
          generated.getName()
              + " was generated for version "
              + version
              + " of the runtime, and this runtime supports "
              + OLDEST
              + " to "
              + CURRENT
              + ". Use one version of pressmark-processor and pressmark-core, and build again");
    }
  }
}
