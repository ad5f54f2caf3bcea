package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts the versions of an item, and refuses to change one that has changed meanwhile (optimistic
 * locking).
 *
 * <pre>{@code
 * @Table("accounts")
 * public record Account(@PartitionKey String id, BigDecimal balance, @Version long version) {}
 * }</pre>
 *
 * <p>It stands on an {@code int} or {@code long}, boxed or not. An object with version 0 or null is
 * a new item: {@code put} stores it with version 1, if there is none with its key, or one that was
 * stored before the class had a version. With any other version {@code put}, {@code update(T)} and
 * {@code delete(T)} require that the stored item still has it; a write stores one more. Otherwise
 * they throw a {@code ConditionalCheckFailedException}, which carries the stored item. An update by
 * key adds one and does not check. What the write returns has the new version; the object it was
 * given is not changed. The same holds in a transaction. Batches cannot check: a table with a
 * version has no {@code putAll} and {@code deleteAll}, and says {@code deleteUnchecked} where
 * nothing is checked.
 *
 * <p><b>Problem codes:</b> {@code version-type}, {@code counter-with-version}, {@code key-managed},
 * {@code subtype-managed}, {@code managed-duplicate}, {@code managed-conflict}, {@code
 * managed-in-document}, {@code managed-optional}, {@code annotation-misplaced}, {@code
 * ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Version {}
