package io.pressmark.cli.item;

import io.pressmark.cli.failure.InputException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.json.ItemLineReader;
import io.pressmark.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;

/** Items on the lines of a file or of another stream. */
public final class ItemFile {
  private ItemFile() {}

  /**
   * Hands each item to {@code taker}; returns how many there were.
   *
   * @param name the name of the file, for messages
   * @param bytes the length of the file, or -1 when it is not known
   * @throws InputException when a line is no item, or the taker refuses it
   */
  public static long forEach(
      InputStream in,
      String name,
      long bytes,
      String phase,
      ProgressListener progress,
      Consumer<Map<String, AttributeValue>> taker)
      throws IOException {
    ItemLineReader lines = new ItemLineReader(in);
    long items = 0;
    try {
      for (Map<String, AttributeValue> item = lines.next(); item != null; item = lines.next()) {
        taker.accept(item);
        items++;
        progress.progress(phase, lines.bytesRead(), bytes);
      }
      return items;
    } catch (JsonException e) {
      throw new InputException(name + ": " + e.getMessage(), e);
    } catch (ValidationException e) {
      throw new InputException(name + ": Line " + lines.line() + ": " + e.getMessage(), e);
    }
  }
}
