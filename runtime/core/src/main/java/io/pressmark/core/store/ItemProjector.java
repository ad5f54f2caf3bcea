package io.pressmark.core.store;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.evaluate.Projector;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of an item that was read what is to be returned of it, for engines. Reusable, for any
 * table; not thread-safe.
 */
public final class ItemProjector {
  private final ItemReader reader = new ItemReader();
  private final ItemWriter writer = new ItemWriter();

  /**
   * Puts the projected item in the place of the whole one.
   *
   * @param projection null for the whole item, which stays as it is
   * @param names {@link NameBinding#untyped(io.pressmark.core.format.NameDictionary,
   *     TableDefinition)} of the table
   */
  public void project(
      @Nullable ProjectionExpression projection,
      NameBinding names,
      TableDefinition table,
      EncodedKey key,
      EncodedItem item) {
    if (projection != null) {
      reader.bind(names, table).load(key, item);
      EncodedItem projected = Projector.write(projection, reader, names, writer);
      item.set(projected.bytes(), 0, projected.length());
    }
  }
}
