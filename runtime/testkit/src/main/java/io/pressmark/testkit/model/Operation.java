package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One random operation: plain data, so that it can be shown and carried out again. */
sealed interface Operation {

  /** Carries the operation out on store and model and compares what they say. */
  void apply(ComparedStore store);

  record Put(
      String table, Map<String, AttributeValue> item, @Nullable ConditionExpression condition)
      implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).put(item, condition);
    }

    @Override
    public String toString() {
      return "put " + table + " " + Shown.item(item) + Shown.condition(condition);
    }
  }

  record Delete(
      String table, Map<String, AttributeValue> key, @Nullable ConditionExpression condition)
      implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).delete(key, condition);
    }

    @Override
    public String toString() {
      return "delete " + table + " " + Shown.item(key) + Shown.condition(condition);
    }
  }

  record Update(
      String table,
      Map<String, AttributeValue> key,
      UpdateExpression update,
      @Nullable ConditionExpression condition)
      implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).update(key, update, condition);
    }

    @Override
    public String toString() {
      return "update "
          + table
          + " "
          + Shown.item(key)
          + " "
          + Shown.shortened(update.actions().toString())
          + Shown.condition(condition);
    }
  }

  record Get(String table, Map<String, AttributeValue> key) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).get(key);
    }

    @Override
    public String toString() {
      return "get " + table + " " + Shown.item(key);
    }
  }

  record Query(String table, TableQuery query) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).query(query);
    }

    @Override
    public String toString() {
      return "query " + table + " " + Shown.shortened(query.toString());
    }
  }

  record Scan(String table, TableScan scan) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).scan(scan);
    }

    @Override
    public String toString() {
      return "scan " + table + " " + scan;
    }
  }

  record TransactWrite(List<TransactionPart> parts) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      ComparedTransactions.write(store, parts);
    }

    @Override
    public String toString() {
      return "transactWrite " + parts;
    }
  }

  record TransactGet(List<TransactionPart> parts) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      ComparedTransactions.get(store, parts);
    }

    @Override
    public String toString() {
      return "transactGet " + parts;
    }
  }

  record IndexRead(String table, String index, IndexQuery query) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).indexes().query(index, query);
    }

    @Override
    public String toString() {
      return "query " + table + " by " + index + " " + Shown.shortened(query.toString());
    }
  }

  record IndexScan(String table, String index, int segments, int limit) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).indexes().scan(index, segments, limit);
    }
  }

  record AddIndex(String table, IndexDefinition index) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).indexes().add(store.store(), index);
    }

    @Override
    public String toString() {
      return "add index " + index.name() + " to " + table;
    }
  }

  record RemoveIndex(String table, String index) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).indexes().remove(store.store(), index);
    }
  }

  record BatchWrite(List<TransactionPart> parts) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      ComparedBatches.write(store, parts);
    }

    @Override
    public String toString() {
      return "batchWrite " + parts;
    }
  }

  record BatchGet(List<TransactionPart> parts) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      ComparedBatches.get(store, parts);
    }

    @Override
    public String toString() {
      return "batchGet " + parts;
    }
  }

  record Count(String table) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).count();
    }
  }

  record ReadChanges(String table, int limit) implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.table(table).readChanges(limit);
    }
  }

  record DeleteExpired() implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.deleteExpired();
    }
  }

  record Reopen() implements Operation {
    @Override
    public void apply(ComparedStore store) {
      store.reopen();
    }
  }
}
