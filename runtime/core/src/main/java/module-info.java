import io.pressmark.core.store.StoreProvider;

/** Values, the item format, expressions, typed tables, and the seam to engines. */
module io.pressmark.core {
  requires transitive org.jspecify;

  exports io.pressmark.core;
  exports io.pressmark.core.attribute;
  exports io.pressmark.core.convert;
  exports io.pressmark.core.error;
  exports io.pressmark.core.expression;
  exports io.pressmark.core.expression.evaluate;
  exports io.pressmark.core.expression.parse;
  exports io.pressmark.core.expression.render;
  exports io.pressmark.core.format;
  exports io.pressmark.core.generated;
  exports io.pressmark.core.schema;
  exports io.pressmark.core.statistics;
  exports io.pressmark.core.statistics.report;
  exports io.pressmark.core.store;
  exports io.pressmark.core.stream;
  exports io.pressmark.core.table;
  exports io.pressmark.core.value;

  uses StoreProvider;
}
