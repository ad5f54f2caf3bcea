package io.pressmark.testkit.contract;

import org.junit.jupiter.api.Nested;

/**
 * What every {@link io.pressmark.core.store.ItemStore} does, by the rules of DynamoDB's data model:
 * a test class of an engine extends this class and says how its store is opened.
 *
 * <pre>{@code
 * class MyStoreContractTest extends ItemStoreContract {
 *   @TempDir Path directory;
 *
 *   @Override
 *   protected StoreFixture newFixture() {
 *     return new MyStoreFixture(directory);
 *   }
 * }
 * }</pre>
 */
public abstract class ItemStoreContract {

  /** A fixture for one test: the next call's stands for another store. */
  protected abstract StoreFixture newFixture();

  @Nested
  class Tables extends TablesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Items extends ItemsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Conditions extends ConditionsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class ScalarKeys extends ScalarKeysContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Updates extends UpdatesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class DocumentUpdates extends DocumentUpdatesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Keys extends KeysContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Queries extends QueriesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Pages extends PagesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Scans extends ScansContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class LargeItems extends LargeItemsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Statistics extends StatisticsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Capacity extends CapacityContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class ConsumedCapacity extends ConsumedCapacityContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Throughput extends ThroughputContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class TableManagement extends TableManagementContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Tags extends TagsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class CollectionMetrics extends CollectionMetricsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class CapacityRules extends CapacityRulesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Surveys extends SurveyContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Threads extends ThreadsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Transactions extends TransactionsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class TransactionThreads extends TransactionThreadsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class ClientTokens extends ClientTokensContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Batches extends BatchesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Indexes extends IndexesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class IndexRules extends IndexRulesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class IndexStartKeys extends IndexStartKeysContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Selections extends SelectionsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class TimeToLive extends TimeToLiveContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Changes extends ChangesContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Shards extends ShardsContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }

  @Nested
  class Closing extends ClosingContract {
    @Override
    StoreFixture newFixture() {
      return ItemStoreContract.this.newFixture();
    }
  }
}
