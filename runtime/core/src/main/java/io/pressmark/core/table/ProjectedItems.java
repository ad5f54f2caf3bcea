package io.pressmark.core.table;

import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreTable;

/** A table's items, read as a type that has some of their attributes. */
final class ProjectedItems<O> implements ItemSource<O> {
  private final StoreTable table;
  private final TableDefinition definition;
  private final NameBinding names;
  private final ItemProjection<?, O> projection;

  ProjectedItems(StoreTable table, ItemProjection<?, O> projection) {
    this.table = table;
    this.definition = table.definition();
    this.names = projection.bind(table.names(), definition);
    this.projection = projection;
  }

  @Override
  public StoreTable table() {
    return table;
  }

  /** This, by the type of the projection that it was made for. */
  @SuppressWarnings("unchecked") // Its own projection says so.
  <P> ProjectedItems<P> as(ItemProjection<?, P> own) {
    if (!own.equals(projection)) {
      throw new IllegalArgumentException(own + " is not " + projection);
    }
    return (ProjectedItems<P>) this;
  }

  @Override
  public ItemReader bind(ItemReader reader) {
    return reader.bind(names, definition);
  }

  @Override
  public O toObject(ItemReader reader) {
    return projection.toObject(definition, reader);
  }
}
