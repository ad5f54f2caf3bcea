package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.alter.IndexBuilder;
import io.pressmark.chronicle.internal.alter.TableUpdates;
import io.pressmark.chronicle.internal.catalogue.Catalogue;
import io.pressmark.chronicle.internal.catalogue.Descriptions;
import io.pressmark.chronicle.internal.catalogue.StoreTables;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.DictionaryFile;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.HeatFile;
import io.pressmark.chronicle.internal.item.XxHash64;
import io.pressmark.chronicle.internal.journal.Journal;
import io.pressmark.chronicle.internal.operations.StoreActivity;
import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import io.pressmark.chronicle.internal.pages.ChroniclePageStore;
import io.pressmark.chronicle.internal.pages.PageStore;
import io.pressmark.chronicle.internal.start.UnsafeWarning;
import io.pressmark.chronicle.internal.state.ChangeLog;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineIndex;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableFactory;
import io.pressmark.chronicle.internal.transaction.Batches;
import io.pressmark.chronicle.internal.transaction.ClientTokens;
import io.pressmark.chronicle.internal.transaction.Transactions;
import io.pressmark.chronicle.internal.transaction.UsedTokens;
import io.pressmark.chronicle.internal.tree.EngineClosedException;
import io.pressmark.chronicle.internal.tree.LeafSurvey;
import io.pressmark.chronicle.internal.tree.PublishHook;
import io.pressmark.chronicle.internal.tree.TreeContext;
import io.pressmark.chronicle.internal.upkeep.Maintenance;
import io.pressmark.chronicle.internal.upkeep.Upkeep;
import io.pressmark.chronicle.internal.verify.StoreVerification;
import io.pressmark.chronicle.report.RecoveryReport;
import io.pressmark.chronicle.report.VerifyReport;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.store.PayloadDigest;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.store.TransactionRules;
import io.pressmark.core.store.WriteAction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One open store: its parts, and the order in which they are opened and closed.
 *
 * <p>Thread-safe. Tables are made, dropped and divided, and the store is closed, under the monitor
 * of its {@link StoreTables}.
 */
public final class EngineStore implements AutoCloseable {
  /** What Chronicle's key of 8 bytes leaves of a page of a power of two. */
  private static final int PAGE_OVERHEAD = Long.BYTES;

  private final Catalogue catalogue;
  private final PageStore pages;
  private final TreeContext context;
  private final TableFactory factory;
  private final StoreTables tables;
  private final TableUpdates updates;
  private final Upkeep upkeep;

  /** Null for a store in memory. */
  private final @Nullable StoreDirectory directory;

  private final Journal journal;
  private final Disk disk;
  private final StoreState state;
  private final Transactions transactions;
  private final IndexBuilder indexes;
  private final ClientTokens tokens;
  private final Batches batches;
  private RecoveryReport recovery =
      new RecoveryReport(RecoveryReport.Left.NEW, 0, false, List.of());

  private EngineStore(
      Catalogue catalogue,
      PageStore pages,
      Journal journal,
      Disk disk,
      @Nullable StoreDirectory directory,
      StoreOptions options,
      PublishHook hook) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.directory = directory;
    this.journal = journal;
    this.disk = disk;
    this.context = TreeContext.of(pages, hook);
    this.state = new StoreState(context, journal, pages, options);
    this.transactions = new Transactions(state);
    this.batches = new Batches(state);
    this.tables = new StoreTables(catalogue, state, id -> names(directory, id));
    HeatFile heat =
        directory == null
            ? null
            : new HeatFile(directory.path(), disk, catalogue.control().store());
    this.upkeep = new Upkeep(state, catalogue, tables.listed(), heat, tables);
    this.factory = new TableFactory(context, state, upkeep.growth());
    tables.makeWith(factory);
    this.updates = new TableUpdates(tables, state, upkeep);
    this.indexes = new IndexBuilder(tables, updates, state, upkeep.maintenance());
    this.tokens = new ClientTokens(new UsedTokens(tables, state), upkeep);
  }

  /** Opens the store in a directory; see {@link io.pressmark.chronicle.ChronicleItemStore}. */
  public static EngineStore open(Path path, StoreOptions options) {
    return open(path, options, Disk.system());
  }

  /** As {@link #open(Path, StoreOptions)}, on another disk. */
  public static EngineStore open(Path path, StoreOptions options, Disk disk) {
    return open(path, options, disk, PublishHook.NONE);
  }

  /** As {@link #open(Path, StoreOptions, Disk)}, with someone who is told of every step. */
  static EngineStore open(Path path, StoreOptions options, Disk disk, PublishHook hook) {
    UnsafeWarning.takeAsRead();
    StoreDirectory directory =
        StoreDirectory.open(path, options.pageSize() - PAGE_OVERHEAD, options, disk);
    PageStore pages = null;
    try (StoreActivity recovery =
        StoreActivity.begin(StoreActivity.Kind.RECOVERY, path.toString())) {
      Catalogue catalogue = directory.catalogue();
      pages = ChroniclePageStore.open(path, catalogue.control().pageSize(), catalogue, disk);
      EngineStore store =
          new EngineStore(catalogue, pages, directory.journal(), disk, directory, options, hook);
      LeafSurvey survey = LeafSurvey.of(store.context);
      store.recovery =
          StoreRecovery.run(survey, store.factory, directory, store.tables.byName(), store.state);
      StoreRecovery.log(path, store.recovery);
      store.careForJournal(store.beginSyncing(path, options));
      store.upkeep.begin();
      store.indexes.resume();
      store.tokens.resume();
      store.tables.listed().forEach(store.upkeep::attend);
      recovery.done((long) pages.pageCount() * pages.pageSize());
      return store;
    } catch (RuntimeException | Error e) {
      release(pages, directory, e);
      throw e;
    }
  }

  /** In a synced mode: sees to it that the store can be rebuilt, from now on. */
  private @Nullable SyncedBase beginSyncing(Path path, StoreOptions options) {
    if (!options.durability().isSynced()) {
      SyncedBase.forget(path, disk, catalogue.control());
      return null;
    }
    return SyncedBase.begin(this, path, disk, catalogue, journal);
  }

  private void careForJournal(@Nullable SyncedBase base) {
    Maintenance.Task care = new JournalCare(journal, base);
    state.log().whenLonger(() -> upkeep.maintenance().request(care));
  }

  private static void release(
      @Nullable PageStore pages, StoreDirectory directory, Throwable cause) {
    try (directory) {
      if (pages != null) {
        pages.close();
      }
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** Opens a new store in memory; touches no class of Chronicle's. */
  public static EngineStore openInMemory(StoreOptions options) {
    UnsafeWarning.takeAsRead();
    int pageSize = options.pageSize() - PAGE_OVERHEAD;
    Control control = Control.inMemory(pageSize, XxHash64.VERSION);
    EngineStore store =
        new EngineStore(
            Catalogue.inMemory(control),
            AnonymousPageStore.unlimited(pageSize),
            Journal.inMemory(),
            Disk.system(),
            null,
            options,
            PublishHook.NONE);
    store.upkeep.begin();
    return store;
  }

  static NameDictionary names(@Nullable StoreDirectory directory, int table) {
    if (directory == null) {
      return NameDictionary.inMemory();
    }
    DictionaryFile file = directory.dictionary();
    return new NameDictionary(file.names(table), (id, name) -> file.append(table, id, name));
  }

  /** Makes a table. */
  public EngineTable createTable(TableDefinition definition) {
    EngineTable table = tables.create(definition);
    upkeep.attend(table);
    return table;
  }

  /** Has done in the background, from now on, what the table needs to have done. */
  void attend(EngineTable table) {
    upkeep.attend(table);
  }

  /** What may be changed of the tables that are there. */
  public TableUpdates updates() {
    return updates;
  }

  /** Throws away records of streams that are not kept any longer; returns how many. */
  public long trimStreams() {
    state.requireOpen();
    return upkeep.trimStreams();
  }

  /** Changes what may be read from and written to a global index per second. */
  public void updateThroughput(
      String table, String index, Optional<ProvisionedThroughput> throughput) {
    indexes.updateThroughput(table, index, throughput);
  }

  /** What is to be said of a table. */
  public TableDescription describe(String table) {
    return Descriptions.of(tables.table(table), tables.catalogue());
  }

  /** Deletes what has expired; returns how many items. */
  public long deleteExpiredItems() {
    state.requireOpen();
    return upkeep.deleteExpired();
  }

  /** The table of that name. */
  public EngineTable table(String name) {
    return tables.table(name);
  }

  /** The names of all tables, in order. */
  public List<String> tableNames() {
    return tables.names();
  }

  /** Drops a table. */
  public void deleteTable(String name) {
    tables.delete(name);
  }

  /** Adds an index to a table and fills it; see {@link io.pressmark.core.store.ItemStore}. */
  public EngineIndex addIndex(String table, IndexDefinition index, ProgressListener listener) {
    return indexes.add(table, index, listener);
  }

  /** Removes an index. */
  public void removeIndex(String table, String index) {
    indexes.remove(table, index);
  }

  /** Carries out all actions or none; see {@link io.pressmark.core.store.ItemStore}. */
  public void transactWrite(List<WriteAction> actions) {
    transactions.write(actions);
  }

  /** Carries out all actions or none, for the store itself: no throughput concerns it. */
  void load(List<WriteAction> actions) {
    transactions.load(actions);
  }

  /** The same, once for each token. */
  public void transactWrite(List<WriteAction> actions, String clientRequestToken) {
    state.requireOpen();
    TransactionRules.requireValidToken(clientRequestToken);
    TransactionRules.requireValidWrites(actions);
    tokens.once(
        clientRequestToken, PayloadDigest.of(actions), token -> transactions.write(actions, token));
  }

  /** Carries out all actions, each by itself. */
  public List<WriteAction> batchWrite(List<WriteAction> actions) {
    return batches.write(actions);
  }

  /** Reads items, each by itself; hands back what does not fit into one answer. */
  public List<ReadAction> batchGet(List<ReadAction> actions) {
    return batches.read(actions);
  }

  /** Reads all items as of one moment. */
  public void transactGet(List<ReadAction> actions) {
    transactions.read(actions);
  }

  /** The store's statistics at this moment. */
  public StoreStatistics statistics() {
    state.requireOpen();
    return Descriptions.statistics(tables.listed(), pages, journal);
  }

  /** How the store was found when it was opened. */
  public RecoveryReport recovery() {
    return recovery;
  }

  /**
   * Returns when every write that began before this call has ended: takes each partition's lock and
   * gives it back. What a write asks under its lock, such as whether to record, it then answers as
   * of after this call.
   */
  void barrier() {
    state.requireOpen();
    tables.all().forEach(EngineTable::barrier);
  }

  /** Backups, exports and imports of this store. */
  public StoreTransfers transfers() {
    return new StoreTransfers(this, disk);
  }

  ClientTokens tokens() {
    return tokens;
  }

  ChangeLog log() {
    return state.log();
  }

  Journal journal() {
    return journal;
  }

  Control control() {
    state.requireOpen();
    return catalogue.control();
  }

  StoreTables tables() {
    return tables;
  }

  /** Verifies everything; says what is damaged, one sentence each. */
  public List<String> verify() {
    return verify(ProgressListener.NONE).damages();
  }

  /** Verifies everything; says what is damaged. */
  public VerifyReport verify(ProgressListener listener) {
    state.requireOpen();
    try {
      return new StoreVerification(context, catalogue, tables).run(listener);
    } catch (EngineClosedException e) {
      throw state.translate(e);
    }
  }

  /**
   * Closes: no new operation begins, those under way end, everything goes to the disk, and only
   * then the catalogue says that the store is clean.
   */
  @Override
  public void close() {
    // First, and without the monitor: the work under way may wait for it.
    upkeep.close();
    synchronized (tables) {
      closeAll();
    }
  }

  private void closeAll() {
    if (!state.close()) {
      return;
    }
    tables.all().stream()
        .flatMap(table -> table.partitions().all().stream())
        .forEach(partition -> partition.entries().close());
    context.close();
    if (directory == null) {
      journal.close();
      pages.close();
      return;
    }
    try (directory;
        pages) {
      journal.close();
      if (state.isFailed()) {
        // What the journal has that the pages lack is put there when the store is opened.
        return;
      }
      pages.force();
      directory.dictionary().writeCount();
      upkeep.save();
      catalogue.change(
          now -> now.withTables(tables.counted(now.tables())).withState(true, now.bootId()));
    } catch (IOException e) {
      throw new StoreIoException(
          "The store was closed, but not everything could be written to the disk: "
              + e.getMessage(),
          e);
    }
  }
}
