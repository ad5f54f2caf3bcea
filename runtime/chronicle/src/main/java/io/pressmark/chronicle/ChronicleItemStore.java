package io.pressmark.chronicle;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.operations.ObservedIndex;
import io.pressmark.chronicle.internal.operations.OperationMonitor;
import io.pressmark.chronicle.internal.store.EngineStore;
import io.pressmark.chronicle.internal.store.StoreCompaction;
import io.pressmark.chronicle.internal.store.StoreFiles;
import io.pressmark.chronicle.internal.store.StoreRestore;
import io.pressmark.chronicle.report.CompactionReport;
import io.pressmark.chronicle.report.RecoveryReport;
import io.pressmark.chronicle.report.TransferReport;
import io.pressmark.chronicle.report.VerifyReport;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.StoreLockedException;
import io.pressmark.core.error.StoreTooNewException;
import io.pressmark.core.error.StoreTooOldException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.store.WriteAction;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The embedded {@link ItemStore}. Most applications never name it: {@link
 * io.pressmark.core.Database#open(Path)} opens it.
 *
 * <h2>What survives</h2>
 *
 * A write that has returned survives the death of the process, however it dies; an item is never
 * half written, nor is a transaction. A store that was closed survives a restart of the operating
 * system. What a crash of the operating system leaves depends on the {@link
 * io.pressmark.core.store.Durability} with which the store was open; {@link #recovery} says how it
 * was found. Where pages are damaged, keys that lay there fail with {@link StoreCorruptException},
 * and all others can be read and written.
 *
 * <p>A store whose disk fails, or that cannot complete a change it has committed, stops: every
 * operation throws {@link StoreIoException} with the reason, until it is closed and opened again.
 * Opening completes the change.
 *
 * <h2>Start without JVM flags</h2>
 *
 * Chronicle Map needs packages of {@code java.base} that are closed by default. They are opened
 * from inside the process, and from Java 24 on the JDK's warning about raw memory is taken as read.
 * The system property {@code pressmark.open-packages=false} keeps both from happening; the flags to
 * give on the command line are then in the exception. A store in memory needs neither.
 */
public final class ChronicleItemStore implements ItemStore {
  private final EngineStore engine;

  private final OperationMonitor monitor;

  private ChronicleItemStore(EngineStore engine, StoreOptions options) {
    this.engine = engine;
    this.monitor = new OperationMonitor(options.slowOperation());
  }

  /**
   * Opens the store in a directory, which is made when it does not exist. One store object of one
   * process at a time can have a directory.
   *
   * @param options the partitions of new tables, and the page size of a new store
   * @throws StoreLockedException when somebody has the directory open
   * @throws StoreCorruptException when a file is missing, damaged or foreign
   * @throws StoreTooNewException when a later release wrote it
   * @throws StoreTooOldException when a release that is no longer supported wrote it
   * @throws StoreIoException when the operating system refuses
   * @throws IllegalStateException when Chronicle Map cannot run in this JVM; the message has the
   *     flags to add
   */
  public static ChronicleItemStore open(Path directory, StoreOptions options) {
    return open(directory, options, Disk.system());
  }

  /** As {@link #open(Path, StoreOptions)}, on another disk. */
  static ChronicleItemStore open(Path directory, StoreOptions options, Disk disk) {
    return new ChronicleItemStore(EngineStore.open(directory, options, disk), options);
  }

  /**
   * Whether the directory holds a store, whole or damaged. Nothing is opened or changed; the answer
   * is as old as the call.
   */
  public static boolean isStore(Path directory) {
    return StoreFiles.isStore(directory);
  }

  /**
   * How a store should be opened by a tool that is not its application: with {@link
   * Durability#SYNC} when it was last open in a synced mode, from which it can be rebuilt after a
   * crash of the operating system; to open it with {@link Durability#PROCESS} would give that up.
   * Otherwise, and where there is no store, with {@link Durability#PROCESS}. Nothing is opened or
   * changed.
   *
   * @throws StoreCorruptException when the store's catalogue is damaged
   * @throws StoreIoException when the operating system refuses
   */
  public static Durability lastDurability(Path directory) {
    return StoreFiles.lastDurability(directory);
  }

  /**
   * Opens a new store in memory outside the heap, for tests and caches. It grows as long as the
   * machine has memory, and nothing of it is left when it is closed.
   */
  public static ChronicleItemStore openInMemory(StoreOptions options) {
    return new ChronicleItemStore(EngineStore.openInMemory(options), options);
  }

  /**
   * Makes a store of a backup, in a directory that is empty or not there yet. All of the backup is
   * verified first. Aborted, failed or killed, nothing is in the directory; a directory beside it
   * whose name ends with {@code .restoring} may be left by a kill and is replaced by the next
   * attempt.
   *
   * @param backup what {@link #backup} wrote, or {@link #exportTable}
   * @param listener told in two phases how many bytes of the backup are verified, and how many
   *     restored; may throw to abort
   * @throws StoreCorruptException when the backup is damaged or not whole; it names file and place
   * @throws StoreTooNewException when a later release wrote it
   * @throws StoreIoException when the directory is not empty, or the operating system refuses
   */
  public static TransferReport restore(Path backup, Path directory, ProgressListener listener) {
    return StoreRestore.run(backup, directory, Disk.system(), listener);
  }

  /**
   * Makes the files of a store as small as its items allow, while nobody has it open: space that
   * deleted items left within files is given back to the file system. It needs as much free space
   * as the items take, and about the time of reading and writing them all. Aborted, failed or
   * killed, the store is what it was.
   *
   * @param listener told how many items of how many are rewritten; may throw to abort
   * @throws StoreLockedException when somebody has the directory open
   * @throws StoreCorruptException when an item cannot be read; nothing is changed then
   * @throws StoreIoException when there is no store, or the operating system refuses
   */
  public static CompactionReport compact(Path directory, ProgressListener listener) {
    return StoreCompaction.run(directory, Disk.system(), listener);
  }

  /**
   * Writes all tables to a file, while others read and write. What the file has is the state of one
   * moment towards the end of the call: every write that returned before, none that began later,
   * transactions as a whole. Nobody is kept from writing but for an instant; while it goes on each
   * write is also recorded in the journal.
   *
   * <p>Aborted, failed or killed, there is no file of that name; one whose name ends with {@code
   * .partial} may be left by a kill and is replaced by the next attempt.
   *
   * @param target where no file is yet; its directory exists
   * @param listener told how many items are written, and how many changes made meanwhile; may throw
   *     to abort
   * @return items as they were read, so that some may have been changed or deleted meanwhile
   * @throws StoreCorruptException when an item cannot be read
   * @throws StoreIoException when there is a file, or the operating system refuses
   * @throws StoreClosedException when the store is closed, also meanwhile
   */
  public TransferReport backup(Path target, ProgressListener listener) {
    return engine.transfers().backup(target, listener);
  }

  /**
   * Writes one table to a file, as {@link #backup} does with all; the file can be restored as a
   * store of this table, or imported.
   *
   * @param target where no file is yet; its directory exists
   * @param listener as for {@link #backup}
   * @throws ResourceNotFoundException when there is no such table, or it is deleted meanwhile
   */
  public TransferReport exportTable(String table, Path target, ProgressListener listener) {
    return engine.transfers().exportTable(table, target, listener);
  }

  /**
   * Brings the items of a table in a file into a table of this store, while others read and write.
   * The whole file is verified first.
   *
   * <p>A table that does not exist is made, and appears with all items at once: aborted, failed or
   * killed, there is none. Into a table that exists the items are put one after the other, in place
   * of those with the same keys; aborted, some of them are there, and importing again puts the
   * rest.
   *
   * @param source what {@link #exportTable} wrote, or {@link #backup}
   * @param table the name of the table here; if the file has several tables, also there
   * @param listener told in two phases how many bytes of the file are verified, and how many
   *     imported; may throw to abort
   * @throws StoreCorruptException when the file is damaged or not whole; it names file and place
   * @throws ValidationException when the table has another key than the one in the file, or the
   *     file has several and none of that name
   * @throws StoreIoException when the operating system refuses
   */
  public TransferReport importTable(Path source, String table, ProgressListener listener) {
    return engine.transfers().importTable(source, table, listener);
  }

  @Override
  public StoreTable createTable(TableDefinition definition) {
    return monitor.observe(engine.createTable(definition));
  }

  @Override
  public StoreTable table(String name) {
    return monitor.observe(engine.table(name));
  }

  @Override
  public List<String> tableNames() {
    return engine.tableNames();
  }

  @Override
  public void deleteTable(String name) {
    engine.deleteTable(name);
  }

  @Override
  public StoreIndex addIndex(String table, IndexDefinition index, ProgressListener listener) {
    return new ObservedIndex(engine.addIndex(table, index, listener), monitor);
  }

  @Override
  public void removeIndex(String table, String index) {
    engine.removeIndex(table, index);
  }

  @Override
  public void updateTimeToLive(String table, Optional<String> attribute) {
    engine.updates().updateTimeToLive(table, attribute);
  }

  @Override
  public TableDescription describe(String table) {
    return engine.describe(table);
  }

  @Override
  public void updateThroughput(String table, Optional<ProvisionedThroughput> throughput) {
    engine.updates().updateThroughput(table, throughput);
  }

  @Override
  public void updateThroughput(
      String table, String index, Optional<ProvisionedThroughput> throughput) {
    engine.updateThroughput(table, index, throughput);
  }

  @Override
  public long deleteExpiredItems() {
    return engine.deleteExpiredItems();
  }

  @Override
  public void updateStream(String table, Optional<StreamView> view) {
    engine.updates().updateStream(table, view);
  }

  @Override
  public Map<String, String> tags(String table) {
    return engine.updates().tags(table);
  }

  @Override
  public void tag(String table, Map<String, String> tags) {
    engine.updates().tag(table, tags);
  }

  @Override
  public void untag(String table, Collection<String> keys) {
    engine.updates().untag(table, keys);
  }

  @Override
  public void updateDeletionProtection(String table, boolean isProtected) {
    engine.updates().protect(table, isProtected);
  }

  @Override
  public long trimStreams() {
    return engine.trimStreams();
  }

  @Override
  public void transactWrite(List<WriteAction> actions) {
    monitor.run(
        StoreOperation.TRANSACT_WRITE,
        actions,
        WriteAction::table,
        () -> engine.transactWrite(actions));
  }

  @Override
  public void transactWrite(List<WriteAction> actions, String clientRequestToken) {
    monitor.run(
        StoreOperation.TRANSACT_WRITE,
        actions,
        WriteAction::table,
        () -> engine.transactWrite(actions, clientRequestToken));
  }

  @Override
  public void transactGet(List<ReadAction> actions) {
    monitor.run(
        StoreOperation.TRANSACT_GET, actions, ReadAction::table, () -> engine.transactGet(actions));
  }

  @Override
  public List<WriteAction> batchWrite(List<WriteAction> actions) {
    return monitor.call(
        StoreOperation.BATCH_WRITE, actions, WriteAction::table, () -> engine.batchWrite(actions));
  }

  @Override
  public List<ReadAction> batchGet(List<ReadAction> actions) {
    return monitor.call(
        StoreOperation.BATCH_GET, actions, ReadAction::table, () -> engine.batchGet(actions));
  }

  @Override
  public boolean createsMissingTables() {
    return true;
  }

  @Override
  public StoreStatistics statistics() {
    return engine.statistics();
  }

  /** How the store was found when it was opened, and what opening it had to do. */
  public RecoveryReport recovery() {
    return engine.recovery();
  }

  /**
   * Reads every page of every table and checks all checksums, while the store is in use. It takes
   * as long as reading all files.
   *
   * @return what is damaged, one sentence each, naming the page; empty when all is whole
   * @throws StoreClosedException when the store is closed
   */
  public List<String> verify() {
    return engine.verify();
  }

  /**
   * Verifies the whole store while it is in use: every page of every table with all checksums, the
   * order of the keys within and across pages, every large item and that all of its parts belong to
   * it, the counts of items and bytes where nobody writes meanwhile, that every item has its
   * entries in the indexes and every entry its item, and that every page is used once or free. It
   * takes as long as reading all files, and goes on after what it finds.
   *
   * @param listener hears of the pages that are done; what it throws ends the verification
   * @throws StoreClosedException when the store is closed
   */
  public VerifyReport verify(ProgressListener listener) {
    return engine.verify(listener);
  }

  /**
   * Waits for operations that are under way, writes everything to the disk and gives the directory
   * back. Closing twice does nothing.
   *
   * @throws StoreIoException when something cannot be written; all resources are given back all the
   *     same, and the next open treats the store as left by a killed process
   */
  @Override
  public void close() {
    engine.close();
  }
}
