package io.pressmark.examples.transactions;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.table.WriteTransaction;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** A database whose time stands still, and repositories of every kind of class. */
abstract class Transacting {
  static final Instant NOW = Instant.parse("2025-03-01T12:00:00.5Z");
  static final Instant LATER = NOW.plusSeconds(60);

  final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  final InterferingStore store = new InterferingStore(Database.inMemory().store());
  final Database db = Database.over(store);
  final TableOptions options = TableOptions.defaults().withClock(now::get);

  final PlainRepository plain = new PlainRepository(db, options);
  final VersionedRepository versioned = new VersionedRepository(db, options);
  final CountedRepository counted = new CountedRepository(db, options);
  final EventRepository events = new EventRepository(db, options);

  @AfterEach
  void close() {
    db.close();
  }

  /** Why a transaction is cancelled, as it must be. */
  List<CancellationReason> reasons(Consumer<WriteTransaction> content) {
    return catchThrowableOfType(TransactionCanceledException.class, () -> db.transactWrite(content))
        .reasons();
  }

  List<String> codes(Consumer<WriteTransaction> content) {
    return reasons(content).stream().map(CancellationReason::code).toList();
  }
}
