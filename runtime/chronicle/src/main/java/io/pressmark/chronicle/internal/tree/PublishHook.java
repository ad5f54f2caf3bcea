package io.pressmark.chronicle.internal.tree;

/**
 * Told of every store that makes something visible to a later opening of the store, right before
 * it. Tests stop a store there; otherwise {@link #NONE} is used.
 */
@FunctionalInterface
public interface PublishHook {
  /** Does nothing. */
  PublishHook NONE = (page, header) -> {};

  /**
   * A header word is about to be stored.
   *
   * @param page the page's address
   * @param header the word
   */
  void beforePublish(long page, long header);
}
