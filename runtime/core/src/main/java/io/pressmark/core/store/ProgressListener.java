package io.pressmark.core.store;

/**
 * Hears how far long work has come: a backup, a restore, an export, a verification.
 *
 * <p>It is called by the thread that does the work, often enough for a progress bar and seldom
 * enough to cost nothing. It must return soon. It may throw to abort the work: the exception
 * reaches the caller, and the work leaves nothing half done.
 */
@FunctionalInterface
public interface ProgressListener {
  /** Listens to nothing. */
  ProgressListener NONE = (phase, done, total) -> {};

  /**
   * Some part of the work is done.
   *
   * @param phase what is being done, in a word or two, for people; another phase counts from 0
   * @param done units done in this phase: bytes, items or pages, as the work documents; never less
   *     than at the call before
   * @param total units there are in this phase, or -1 when nobody knows yet
   */
  void progress(String phase, long done, long total);
}
