package io.pressmark.endpoint.table;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProvisionedThroughput;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills new indexes while their requests have been answered: as with the service, a client asks for
 * the index's status until it is ACTIVE. Thread-safe.
 */
public final class IndexBuilds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("io.pressmark.endpoint");

  /** Ends a build, which goes on when the store is opened again. */
  private static final class ClosingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosingException() {
      super("The endpoint is closed", null, false, false);
    }
  }

  private final ItemStore store;
  private final ExecutorService executor =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "pressmark-endpoint-index");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closing;

  IndexBuilds(ItemStore store) {
    this.store = store;
  }

  /**
   * Begins to make an index, and returns when it is being filled or is ready.
   *
   * @throws RuntimeException what the store throws when it does not make it
   */
  void start(String table, IndexDefinition index, Optional<ProvisionedThroughput> throughput) {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            store.addIndex(
                table,
                index,
                (phase, done, total) -> {
                  begun.complete(null);
                  if (closing) {
                    throw new ClosingException();
                  }
                });
            if (throughput.isPresent()) {
              store.updateThroughput(table, index.name(), throughput);
            }
            begun.complete(null);
          } catch (ClosingException e) {
            LOG.info(
                "Index {} of table {} is filled when the store is opened again",
                index.name(),
                table);
          } catch (RuntimeException e) {
            if (!begun.completeExceptionally(e)) {
              LOG.error("Index {} of table {} could not be filled", index.name(), table, e);
            }
          }
        });
    try {
      begun.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Ends what is under way, and waits for that. */
  @Override
  public void close() {
    closing = true;
    executor.shutdown();
    try {
      if (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("An index is still being filled while the endpoint is closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
