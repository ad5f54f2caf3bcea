/**
 * Typed tables: what generated repositories delegate to and what they return. {@link
 * io.pressmark.core.table.RangeQuery}, {@link io.pressmark.core.table.TableScan}, {@link
 * io.pressmark.core.table.UpdateRequest}, {@link io.pressmark.core.table.Page}, and what batches
 * and transactions are made of, {@link io.pressmark.core.table.WriteTransaction} and its like, are
 * for applications; {@link io.pressmark.core.table.TypedTable} and {@link
 * io.pressmark.core.table.TableCall} are, like {@link io.pressmark.core.generated}, a stable
 * interface for generated code.
 */
@NullMarked
package io.pressmark.core.table;

import org.jspecify.annotations.NullMarked;
