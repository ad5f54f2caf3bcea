package io.pressmark.chronicle.disk;

import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a store believe that the operating system was restarted since it was open. */
public final class Reboot {
  private Reboot() {}

  public static void of(Path directory) throws IOException {
    ControlFile file = new ControlFile(directory);
    Control control = file.read();
    if (control != null) {
      file.write(control.withState(control.clean(), "an earlier run"));
    }
  }
}
