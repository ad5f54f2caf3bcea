package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.journal.Journal;
import io.pressmark.chronicle.internal.upkeep.Maintenance;
import io.pressmark.core.error.StoreFullException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a journal that grows needs every now and then: room ahead, and, in a synced mode, a new
 * snapshot in the place of its oldest records.
 *
 * @param base null where writes do not wait for the disk
 */
record JournalCare(Journal journal, @Nullable SyncedBase base) implements Maintenance.Task {
  private static final Logger LOG = LoggerFactory.getLogger(JournalCare.class);

  @Override
  public void run(Maintenance.Stopping stopping) {
    try {
      journal.prepare();
    } catch (StoreFullException e) {
      // Who writes will hear of it if there is still no room then.
      LOG.debug("No room was made ahead: {}", e.getMessage());
    }
    if (base != null) {
      base.renewIfLong(stopping);
    }
  }

  @Override
  public String toString() {
    return "Care for the journal";
  }
}
