package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a local secondary index: the items of one partition key value in another order.
 *
 * <pre>{@code
 * @Table("photos")
 * @LocalSecondaryIndex(name = "bySize", sortKey = "bytes")
 * public record Photo(@PartitionKey String album, @SortKey String name, long bytes) {}
 * }</pre>
 *
 * <p>It stands on a table's type that has a sort key, once for each index, at most five times. The
 * strings name properties. An item without the property is not in the index. The repository gets a
 * method for it, {@code photos.bySize()}, with queries and scans, which are strongly consistent
 * where that is asked for. A local index is made with its table and stays as long as it; the items
 * of one partition key value and their entries have at most 10 GB together.
 *
 * <p><b>Problem codes:</b> {@code index-table}, {@code index-name}, {@code index-name-duplicate},
 * {@code index-method-clash}, {@code index-key-unknown}, {@code index-key-type}, {@code
 * index-key-duplicate}, {@code index-projection-unknown}, {@code index-projection-key}, {@code
 * index-projection-count}, {@code index-projection-unused}, {@code index-local-sort-key}, {@code
 * index-local-count}, {@code key-unordered}, {@code key-name-long}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(LocalSecondaryIndexes.class)
public @interface LocalSecondaryIndex {
  /** Its name: 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}. */
  String name();

  /** The property of its sort key. */
  String sortKey();

  /** What it carries besides keys. */
  Projection projection() default Projection.ALL;

  /** The properties that {@link Projection#INCLUDE} adds; at most 100 in all indexes. */
  String[] include() default {};

  /** The name of its method in the repository, where its own name makes none. */
  String method() default "";
}
