package io.pressmark.chronicle.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether the operating system was restarted since a store was last open: what a killed
 * process wrote to mapped files survives the process, but not the system.
 */
public final class BootId {
  /** The answer where the system does not tell; equal to no other. */
  public static final String UNKNOWN = "";

  private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

  private BootId() {}

  /** The id of this run of the operating system, or {@link #UNKNOWN}. */
  public static String current() {
    try {
      return Files.isReadable(LINUX) ? Files.readString(LINUX).strip() : UNKNOWN;
    } catch (IOException e) {
      // Not knowing is safe: the store is then verified as after a restart.
      return UNKNOWN;
    }
  }

  /** Whether both are known and the same. */
  public static boolean isSame(String one, String other) {
    return !one.equals(UNKNOWN) && one.equals(other);
  }
}
