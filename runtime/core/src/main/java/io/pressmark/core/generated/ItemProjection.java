package io.pressmark.core.generated;

import io.pressmark.core.convert.AttributeConverter;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import java.util.List;

/**
 * Reads some attributes of a table's items as a type of their own: what {@code select} of a query
 * takes. A subclass is generated for each type with {@code @ProjectionOf}.
 *
 * <p>It follows DynamoDB's ProjectionExpression: an item without any of the attributes is returned
 * all the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the type of the table
 * @param <O> the type that is read
 */
public abstract class ItemProjection<R, O> {
  private final Class<O> type;
  private final List<String> attributeNames;
  private final ProjectionExpression expression;

  /**
   * For generated code.
   *
   * @param generatedFor the version of the contract it was generated for
   * @param selected how many of the names, from the first on, are those of attributes of items; the
   *     others are those of nested documents
   * @param attributeNames by ordinal
   */
  protected ItemProjection(
      int generatedFor, Class<O> type, int selected, String... attributeNames) {
    GeneratedCode.requireSupported(generatedFor, getClass());
    this.type = type;
    this.attributeNames = List.of(attributeNames);
    this.expression =
        new ProjectionExpression(
            this.attributeNames.subList(0, selected).stream().map(DocumentPath::of).toList());
  }

  /** The type that is read. */
  public final Class<O> type() {
    return type;
  }

  /** What is asked of the store. */
  public final ProjectionExpression expression() {
    return expression;
  }

  /** Reads an object from the item that the reader has loaded; it is bound by {@link #bind}. */
  public abstract O read(ItemReader reader);

  /**
   * Reads an object from the item that the reader has loaded.
   *
   * @throws io.pressmark.core.error.ItemMappingException when the item cannot be an object of the
   *     type; the message names the item by its key
   */
  public final O toObject(TableDefinition table, ItemReader reader) {
    try {
      return read(reader);
    } catch (RuntimeException e) {
      throw TypedReads.failure(table, type, reader, e);
    }
  }

  /**
   * For generated code: has a converter make a value.
   *
   * @throws io.pressmark.core.error.ValidationException when it returns null
   */
  protected static <V, S> V fromStored(AttributeConverter<V, S> converter, S stored) {
    return ItemSchema.fromStored(converter, stored);
  }

  /** Lets a reader of a table's items know the attributes by their ordinals. */
  public final NameBinding bind(NameDictionary names, TableDefinition table) {
    String sort = table.sortKey().map(KeyAttribute::name).orElse(null);
    return new NameBinding(names, table.partitionKey().name(), sort, attributeNames);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + attributeNames;
  }
}
