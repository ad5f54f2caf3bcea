package io.pressmark.examples.capacity;

import static io.pressmark.examples.capacity.ParcelAttributes.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.table.ConsumedUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A listener is told of every operation, of its table and each index. */
class ConsumedUnitsTest {
  private static final Parcel SMALL = new Parcel("ada", 1, "Graz", 5);

  private final Database db = Database.inMemory();
  private final List<ConsumedUnits> told = new ArrayList<>();
  private final TableOptions options = TableOptions.defaults().withCapacityListener(told::add);
  private final ParcelRepository parcels = new ParcelRepository(db, options);

  @AfterEach
  void close() {
    db.close();
  }

  private static ConsumedUnits read(StoreOperation operation, double units) {
    return new ConsumedUnits(operation, "parcels", Optional.empty(), units, 0);
  }

  private static ConsumedUnits readIndex(StoreOperation operation, String index, double units) {
    return new ConsumedUnits(operation, "parcels", Optional.of(index), units, 0);
  }

  private static ConsumedUnits write(StoreOperation operation, double units) {
    return new ConsumedUnits(operation, "parcels", Optional.empty(), 0, units);
  }

  private static ConsumedUnits writeIndex(StoreOperation operation, String index, double units) {
    return new ConsumedUnits(operation, "parcels", Optional.of(index), 0, units);
  }

  private void assertTold(ConsumedUnits... units) {
    assertThat(told).containsExactlyInAnyOrder(units);
    told.clear();
  }

  @Test
  void singleItems() {
    parcels.put(SMALL);
    assertTold(
        write(StoreOperation.PUT, 1),
        writeIndex(StoreOperation.PUT, "byTown", 1),
        writeIndex(StoreOperation.PUT, "byWeight", 1));
    parcels.get("ada", 1);
    parcels.get("ada", 2);
    assertTold(read(StoreOperation.GET, 1), read(StoreOperation.GET, 1));
    parcels.update("ada", 1).with(TOWN.set("Linz")).execute();
    assertTold(
        write(StoreOperation.UPDATE, 1),
        writeIndex(StoreOperation.UPDATE, "byTown", 2),
        writeIndex(StoreOperation.UPDATE, "byWeight", 1));
    assertThatThrownBy(
            () -> parcels.update("ada", 1).with(TOWN.set("Wien")).when(TOWN.eq("Graz")).execute())
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertTold(write(StoreOperation.UPDATE, 1));
    parcels.delete("ada", 1);
    assertTold(
        write(StoreOperation.DELETE, 1),
        writeIndex(StoreOperation.DELETE, "byTown", 1),
        writeIndex(StoreOperation.DELETE, "byWeight", 1));
  }

  @Test
  void pages() {
    parcels.put(SMALL);
    parcels.put(new Parcel("ada", 2, "Graz", 4));
    told.clear();
    assertThat(parcels.query("ada").toList()).hasSize(2);
    assertThat(parcels.query("ada").count()).isEqualTo(2);
    assertThat(parcels.scan().stream()).hasSize(2);
    assertTold(
        read(StoreOperation.QUERY, 1), read(StoreOperation.QUERY, 1), read(StoreOperation.SCAN, 1));
    assertThat(parcels.query("ada").pageSize(1).page().readUnits()).isEqualTo(1);
    assertThat(parcels.query("ada").consistentRead(true).page().readUnits()).isEqualTo(1);
    assertThat(parcels.query("ada").consistentRead(false).page().readUnits()).isEqualTo(0.5);
    told.clear();
    parcels.byTown().query("Graz").toList();
    parcels.byTown().scan().consistentRead(false).toList();
    parcels.byWeight().query("ada").toList();
    assertTold(
        readIndex(StoreOperation.QUERY, "byTown", 0.5),
        readIndex(StoreOperation.SCAN, "byTown", 0.5),
        readIndex(StoreOperation.QUERY, "byWeight", 1));
    assertThatThrownBy(() -> parcels.byTown().query("Graz").consistentRead(true).toList())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Consistent reads are not supported on global secondary indexes");
    assertThat(parcels.byWeight().query("ada").consistentRead(true).toList()).hasSize(2);
  }

  @Test
  void transactions() {
    db.transactWrite(tx -> tx.put(parcels, SMALL));
    assertTold(
        write(StoreOperation.TRANSACT_WRITE, 2),
        writeIndex(StoreOperation.TRANSACT_WRITE, "byTown", 1),
        writeIndex(StoreOperation.TRANSACT_WRITE, "byWeight", 1));
    db.transactWrite(tx -> tx.check(parcels.key("ada", 1), TOWN.exists()));
    assertTold(read(StoreOperation.TRANSACT_WRITE, 2));
    db.transactGet(tx -> tx.get(parcels.key("ada", 1)).get(parcels.key("ada", 2)));
    assertTold(read(StoreOperation.TRANSACT_GET, 2), read(StoreOperation.TRANSACT_GET, 2));
    db.transactWrite(tx -> tx.deleteUnchecked(parcels.key("ada", 1)).clientRequestToken("t"));
    told.clear();
    db.transactWrite(tx -> tx.deleteUnchecked(parcels.key("ada", 1)).clientRequestToken("t"));
    assertTold();
  }

  @Test
  void batches() {
    parcels.putAll(List.of(SMALL, new Parcel("ada", 2, "Graz", 5)));
    assertTold(
        write(StoreOperation.BATCH_WRITE, 1),
        writeIndex(StoreOperation.BATCH_WRITE, "byTown", 1),
        writeIndex(StoreOperation.BATCH_WRITE, "byWeight", 1),
        write(StoreOperation.BATCH_WRITE, 1),
        writeIndex(StoreOperation.BATCH_WRITE, "byTown", 1),
        writeIndex(StoreOperation.BATCH_WRITE, "byWeight", 1));
    assertThat(parcels.getAll(List.of(parcels.key("ada", 1), parcels.key("ada", 3)))).hasSize(1);
    assertTold(read(StoreOperation.BATCH_GET, 1), read(StoreOperation.BATCH_GET, 1));
  }

  @Test
  void readsNeedNotBeConsistent() {
    ParcelRepository cheap = new ParcelRepository(db, options.withConsistentReads(false));
    cheap.put(SMALL);
    told.clear();
    assertThat(cheap.get("ada", 1)).contains(SMALL);
    assertThat(cheap.getAll(List.of(cheap.key("ada", 1)))).containsExactly(SMALL);
    assertThat(cheap.query("ada").toList()).containsExactly(SMALL);
    assertThat(cheap.byTown().query("Graz").toList()).containsExactly(SMALL);
    assertTold(
        read(StoreOperation.GET, 0.5),
        read(StoreOperation.BATCH_GET, 0.5),
        read(StoreOperation.QUERY, 0.5),
        readIndex(StoreOperation.QUERY, "byTown", 0.5));
  }

  @Test
  void aPutThatReadsFirstReadsConsistently() {
    CountedRepository counted = new CountedRepository(db, options.withConsistentReads(false));
    Counted stored = counted.put(new Counted("a", 0));
    assertThat(told)
        .containsExactly(
            new ConsumedUnits(StoreOperation.GET, "counted", Optional.empty(), 1, 0),
            new ConsumedUnits(StoreOperation.PUT, "counted", Optional.empty(), 0, 1));
    told.clear();
    counted.delete(stored);
    assertThat(told).extracting(ConsumedUnits::operation).containsExactly(StoreOperation.DELETE);
  }

  @Test
  void whatIsNotLetInIsNotTold() {
    parcels.put(new Parcel("ada", 1, "x".repeat(1_500), 5));
    db.updateThroughput("parcels", Optional.of(new ProvisionedThroughput(1, 1)));
    parcels.delete("ada", 1);
    told.clear();
    assertThatThrownBy(() -> parcels.put(SMALL))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertTold();
    assertThat(db.describeTable("parcels").throughput()).contains(new ProvisionedThroughput(1, 1));
  }
}
