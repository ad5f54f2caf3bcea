package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.chronicle.internal.files.ExtentRecord;
import io.pressmark.chronicle.internal.pages.ExtentRegistry;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The store's catalogue: what {@link Control} says now, on the disk before in memory. Changed one
 * at a time, by calls that create or drop tables and by the thread that makes extents.
 */
final class Catalogue implements ExtentRegistry {
  private final @Nullable ControlFile file;
  private Control control;

  private Catalogue(@Nullable ControlFile file, Control control) {
    this.file = file;
    this.control = control;
  }

  /** The catalogue of a store in files, as it was read. */
  static Catalogue inFile(ControlFile file, Control control) {
    return new Catalogue(file, control);
  }

  /** The catalogue of a store in memory. */
  static Catalogue inMemory(Control control) {
    return new Catalogue(null, control);
  }

  synchronized Control control() {
    return control;
  }

  /**
   * Changes the catalogue; when this returns the change is on the disk.
   *
   * @throws IOException when it cannot be written; the catalogue is then as before
   */
  synchronized void change(UnaryOperator<Control> changer) throws IOException {
    Control changed = changer.apply(control);
    if (file != null) {
      file.write(changed);
    }
    control = changed;
  }

  @Override
  public List<ExtentRecord> extents() {
    return control().extents();
  }

  @Override
  public void register(ExtentRecord extent) throws IOException {
    change(now -> now.withExtent(extent));
  }
}
