package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a global secondary index: the items of a table by another key.
 *
 * <pre>{@code
 * @Table("purchases")
 * @GlobalSecondaryIndex(name = "byProduct", partitionKey = "productId", sortKey = "boughtAt")
 * public record Purchase(
 *     @PartitionKey String customerId, @SortKey Instant boughtAt, String productId, int quantity) {}
 * }</pre>
 *
 * <p>It stands on a table's type, once for each index; at most 20 unless DynamoDB is asked for
 * more. The strings name properties, one in a flattened object as {@code address.city}. An item
 * that lacks a key attribute of the index is not in it, so these may be optional. Keys need not be
 * unique. The repository gets a method for it, {@code purchases.byProduct()}, with queries and
 * scans. The embedded store changes an index in one step with its items; on DynamoDB it follows
 * them after a moment, so that its reads are eventually consistent.
 *
 * <p><b>Problem codes:</b> {@code index-table}, {@code index-name}, {@code index-name-duplicate},
 * {@code index-method-clash}, {@code index-key-unknown}, {@code index-key-type}, {@code
 * index-key-duplicate}, {@code index-projection-unknown}, {@code index-projection-key}, {@code
 * index-projection-count}, {@code index-projection-unused}, {@code index-key-count}, {@code
 * key-unordered}, {@code key-name-long}; the warnings {@code index-global-count}, {@code
 * hot-index}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(GlobalSecondaryIndexes.class)
public @interface GlobalSecondaryIndex {
  /** Its name: 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}. */
  String name();

  /** The properties of its partition key: one to four. */
  String[] partitionKey();

  /** The properties of its sort key: none to four. */
  String[] sortKey() default {};

  /** What it carries besides keys. */
  Projection projection() default Projection.ALL;

  /** The properties that {@link Projection#INCLUDE} adds; at most 100 in all indexes. */
  String[] include() default {};

  /** The name of its method in the repository, where its own name makes none. */
  String method() default "";
}
