package io.pressmark.core.table;

/**
 * What every generated repository is: the operations of one mapped class. Batches and transactions
 * take it to say which table is meant. Thread-safe.
 *
 * @param <R> the mapped class
 */
public interface Repository<R> {

  /** The table behind the repository; for batches and transactions, hardly for applications. */
  TypedTable<R> table();
}
