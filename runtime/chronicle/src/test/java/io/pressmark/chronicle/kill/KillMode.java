package io.pressmark.chronicle.kill;

import io.pressmark.core.store.Durability;
import io.pressmark.core.store.StoreOptions;

/** What the killed processes do. */
enum KillMode {
  /** Single writes of items of all lengths. */
  PLAIN(shape(1_200, 600, 0, 0)),

  /** Transactions over several tables, on items of each thread's own and on shared counters. */
  TRANSACTIONS(shape(300, 400, 0, 70)),

  /** Most items are too long for a page. */
  LARGE(shape(60, 300, 60, 20)),

  /** Ever new items in new stores, so that files are made all the time. */
  GROWTH(shape(40_000, 2_000, 0, 10)) {
    @Override
    int killsOfAStore() {
      return 4;
    }
  },

  /** Partitions divide at the least size, again and again. */
  SPLITS(shape(6_000, 2_500, 1, 15)) {
    @Override
    StoreOptions options() {
      return super.options().withPartitions(1).withSplitBytes(StoreOptions.MIN_SPLIT_BYTES);
    }

    @Override
    int killsOfAStore() {
      return 4;
    }
  },

  /** Killed again while it opens what the kill before left. */
  REOPEN(shape(300, 600, 5, 40)) {
    @Override
    int killsWhileOpening() {
      return 3;
    }
  },

  /** Every change is also a record of a stream, which must tell the same as the table. */
  STREAMS(shape(300, 500, 4, 40)) {
    @Override
    boolean streams() {
      return true;
    }
  },

  /** Backups are made all the time, of transactions that go on. */
  BACKUP(shape(300, 600, 3, 100)) {
    @Override
    boolean backsUp() {
      return true;
    }

    @Override
    boolean isIndexed() {
      return true;
    }
  },

  /** Tables have indexes; single writes and transactions, and large items among them. */
  INDEXES(shape(400, 500, 4, 30)) {
    @Override
    boolean isIndexed() {
      return true;
    }
  },

  /** Indexes are added and removed meanwhile; killed while it opens, too, and goes on filling. */
  INDEX_CHANGES(shape(400, 500, 2, 30)) {
    @Override
    boolean isIndexed() {
      return true;
    }

    @Override
    boolean changesIndexes() {
      return true;
    }

    @Override
    int killsWhileOpening() {
      return 2;
    }
  },

  /** Partitions of tables and of indexes divide all the time. */
  INDEX_SPLITS(shape(6_000, 2_500, 1, 15)) {
    @Override
    StoreOptions options() {
      return super.options().withPartitions(1).withSplitBytes(StoreOptions.MIN_SPLIT_BYTES);
    }

    @Override
    int killsOfAStore() {
      return 4;
    }

    @Override
    boolean isIndexed() {
      return true;
    }

    @Override
    boolean changesIndexes() {
      return true;
    }
  },

  /** Every write waits for the disk, and indexes are added and removed. */
  INDEX_SYNC(shape(300, 400, 2, 40)) {
    @Override
    StoreOptions options() {
      return super.options().withDurability(Durability.SYNC);
    }

    @Override
    boolean isIndexed() {
      return true;
    }

    @Override
    boolean changesIndexes() {
      return true;
    }
  },

  /** Every write waits for the disk. */
  SYNC(shape(300, 400, 2, 40)) {
    @Override
    StoreOptions options() {
      return super.options().withDurability(Durability.SYNC);
    }
  },

  /** Every write waits for the disk, together with others. */
  GROUP_SYNC(shape(300, 400, 2, 40)) {
    @Override
    StoreOptions options() {
      return super.options().withDurability(Durability.GROUP_SYNC);
    }
  },

  /** The snapshot that a synced store is rebuilt from is renewed all the time. */
  SNAPSHOTS(shape(300, 400, 2, 40)) {
    @Override
    StoreOptions options() {
      return super.options().withDurability(Durability.GROUP_SYNC);
    }

    @Override
    boolean renewsSnapshots() {
      return true;
    }
  };

  /** How long the journal of a synced store gets before its snapshot is renewed. */
  private static final String SNAPSHOT_AFTER = "pressmark.snapshot-journal-bytes";

  /**
   * What the operations look like.
   *
   * @param keys how many items each thread has, by table
   * @param length most items are shorter, in bytes
   * @param large of a hundred items so many have up to 100 KB
   * @param transactions of a hundred operations so many are transactions
   */
  record Shape(int keys, int length, int large, int transactions) {}

  @SuppressWarnings("ImmutableEnumChecker") // A record of four numbers.
  private final Shape shape;

  KillMode(Shape shape) {
    this.shape = shape;
  }

  private static Shape shape(int keys, int length, int large, int transactions) {
    return new Shape(keys, length, large, transactions);
  }

  Shape shape() {
    return shape;
  }

  StoreOptions options() {
    return StoreOptions.defaults().withPageSize(8_192);
  }

  /** Tells the stores that this process opens from now on when to renew their snapshots. */
  void prepareProcess() {
    if (renewsSnapshots()) {
      System.setProperty(SNAPSHOT_AFTER, "1");
    } else {
      System.clearProperty(SNAPSHOT_AFTER);
    }
  }

  /** After so many kills a new store is begun. */
  int killsOfAStore() {
    return 16;
  }

  /** How often, at most, a process that only opens the store is killed after each other kill. */
  int killsWhileOpening() {
    return 0;
  }

  /** Whether the tables have change streams. */
  boolean streams() {
    return false;
  }

  /** Whether backups are made meanwhile; then all operations are transactions. */
  boolean backsUp() {
    return false;
  }

  /** Whether the tables have indexes. */
  boolean isIndexed() {
    return false;
  }

  /** Whether an index is added and removed all the time. */
  boolean changesIndexes() {
    return false;
  }

  /** Whether snapshots are renewed as often as the store looks whether to. */
  boolean renewsSnapshots() {
    return false;
  }
}
