package io.pressmark.core.store;

import org.jspecify.annotations.Nullable;

/**
 * What a request of an index needs of its items that the index does not carry, for engines.
 *
 * @param fetcher null if the index carries all that is needed
 * @param forFilter whether the filter needs it; otherwise only what passes the filter is fetched
 * @param forResult whether what is returned needs it; otherwise that is what the index carries
 */
public record EntryFetching(@Nullable ItemFetcher fetcher, boolean forFilter, boolean forResult) {
  /** For an index that carries all that is needed. */
  public static final EntryFetching NONE = new EntryFetching(null, false, false);
}
