package io.pressmark.chronicle.internal.catalogue;

import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.chronicle.internal.files.ExtentRecord;
import io.pressmark.chronicle.internal.files.UnknownOutcomeException;
import io.pressmark.chronicle.internal.pages.ExtentRegistry;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The store's catalogue: what {@link Control} says now, on the disk before in memory. Changed one
 * at a time, by calls that create or drop tables and by the thread that makes extents.
 */
public final class Catalogue implements ExtentRegistry {
  private final @Nullable ControlFile file;
  private Control control;

  /** Set when what the file says is not known; it is then left alone. */
  private @Nullable UnknownOutcomeException unknown;

  private Catalogue(@Nullable ControlFile file, Control control) {
    this.file = file;
    this.control = control;
  }

  /** The catalogue of a store in files, as it was read. */
  public static Catalogue inFile(ControlFile file, Control control) {
    return new Catalogue(file, control);
  }

  /** The catalogue of a store in memory. */
  public static Catalogue inMemory(Control control) {
    return new Catalogue(null, control);
  }

  public synchronized Control control() {
    return control;
  }

  /**
   * Changes the catalogue; when this returns the change is on the disk.
   *
   * @throws UnknownOutcomeException when the file has the old content or the new one and nobody can
   *     tell; no change is possible from then on
   * @throws IOException when it cannot be written; the catalogue is then as before
   */
  public synchronized void change(UnaryOperator<Control> changer) throws IOException {
    UnknownOutcomeException earlier = unknown;
    if (earlier != null) {
      throw earlier;
    }
    Control changed = changer.apply(control);
    if (file != null) {
      write(file, changed);
    }
    control = changed;
  }

  private void write(ControlFile to, Control changed) throws IOException {
    try {
      to.write(changed);
    } catch (UnknownOutcomeException e) {
      writeBack(to, e);
    }
  }

  /** Makes the old content the certain one. */
  private void writeBack(ControlFile to, UnknownOutcomeException cause) throws IOException {
    try {
      to.write(control);
    } catch (IOException e) {
      cause.addSuppressed(e);
      unknown = cause;
      throw cause;
    }
    throw new IOException(cause.getMessage() + "; it has the old content again", cause);
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
