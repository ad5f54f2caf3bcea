package io.pressmark.core.table;

import io.pressmark.core.store.StoreOperation;
import java.util.Optional;

/**
 * What one operation on one item, or one page, cost a table or an index, in DynamoDB's capacity
 * units. Immutable.
 *
 * @param operation what was done
 * @param table the name of the table
 * @param index the name of the index whose entries were read or written; empty for the table itself
 * @param readUnits one for every 4 KB read strongly consistent; multiples of a half
 * @param writeUnits one for every 1 KB written
 */
public record ConsumedUnits(
    StoreOperation operation,
    String table,
    Optional<String> index,
    double readUnits,
    double writeUnits) {}
