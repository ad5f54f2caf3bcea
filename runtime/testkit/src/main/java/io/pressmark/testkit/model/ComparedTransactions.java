package io.pressmark.testkit.model;

import static io.pressmark.testkit.model.ComparedTable.same;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Transactions on a store and on its model: both must agree on every action. */
final class ComparedTransactions {
  private ComparedTransactions() {}

  /**
   * What the model says of one action.
   *
   * @param before the item it finds
   * @param after the item it leaves
   * @param code the reason for which it cancels, if any
   */
  private record Expected(
      Optional<Map<String, AttributeValue>> before,
      Optional<Map<String, AttributeValue>> after,
      String code) {}

  static void get(ComparedStore store, List<TransactionPart> parts) {
    TableReads reads = new TableReads(store.store());
    List<Optional<Map<String, AttributeValue>>> expected = new ArrayList<>();
    for (TransactionPart part : parts) {
      ComparedTable table = store.table(part.table());
      reads.get(table.table(), part.attributes());
      expected.add(table.model().get(part.attributes()));
    }
    same("the items of a transaction", expected, reads.run());
  }

  static void write(ComparedStore store, List<TransactionPart> parts) {
    TableTransaction transaction = new TableTransaction(store.store()).returningImages();
    List<Expected> expected = new ArrayList<>();
    if (parts.stream().anyMatch(ComparedTransactions::isNoItem)) {
      ComparedTable.requireInvalid(
          () -> parts.forEach(part -> add(part, store.table(part.table()).table(), transaction)));
      return;
    }
    if (parts.stream().anyMatch(part -> leadsIntoKey(part, store.table(part.table()).model()))) {
      parts.forEach(part -> add(part, store.table(part.table()).table(), transaction));
      ComparedTable.requireInvalid(transaction::run);
      return;
    }
    for (TransactionPart part : parts) {
      ComparedTable table = store.table(part.table());
      add(part, table.table(), transaction);
      expected.add(judge(part, table.model()));
    }
    try {
      transaction.run();
    } catch (TransactionCanceledException e) {
      compareReasons(expected, e.reasons());
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      Expected of = expected.get(i);
      same("the code of an action that went through", of.code(), CancellationReason.NONE);
      TransactionPart part = parts.get(i);
      if (part.kind() == TransactionPart.Kind.UPDATE) {
        same("the item an update left", of.after(), transaction.returned(i));
      } else {
        same("the item an action found", of.before(), transaction.returned(i));
      }
      TableModel model = store.table(part.table()).model();
      if (part.kind() != TransactionPart.Kind.CHECK) {
        // A write that leaves no item deletes what has expired.
        of.after().ifPresentOrElse(model::put, () -> model.delete(part.attributes()));
      }
    }
  }

  private static boolean leadsIntoKey(TransactionPart part, TableModel table) {
    return ModelPaths.leadIntoKeys(table, part.condition(), part.update());
  }

  /** Whether what is to be put is too large for any table. */
  private static boolean isNoItem(TransactionPart part) {
    return part.kind() == TransactionPart.Kind.PUT
        && TableModel.sizeOf(part.attributes()) > TableModel.MOST_BYTES;
  }

  private static void add(TransactionPart part, StoreTable table, TableTransaction transaction) {
    switch (part.kind()) {
      case PUT -> transaction.put(table, part.attributes(), part.condition());
      case UPDATE ->
          transaction.update(
              table, part.attributes(), Objects.requireNonNull(part.update()), part.condition());
      case DELETE -> transaction.delete(table, part.attributes(), part.condition());
      case CHECK ->
          transaction.check(table, part.attributes(), Objects.requireNonNull(part.condition()));
      case GET -> throw new IllegalArgumentException("a read in a transaction that writes");
    }
  }

  private static Expected judge(TransactionPart part, TableModel table) {
    Optional<Map<String, AttributeValue>> before = table.get(part.attributes());
    if (part.kind() == TransactionPart.Kind.PUT && table.refuses(part.attributes())) {
      return new Expected(before, before, CancellationReason.VALIDATION_ERROR);
    }
    if (part.condition() != null
        && !ModelConditions.test(part.condition(), before.orElse(Map.of()))) {
      return new Expected(before, before, CancellationReason.CONDITIONAL_CHECK_FAILED);
    }
    Optional<Map<String, AttributeValue>> after = before;
    if (part.kind() == TransactionPart.Kind.PUT) {
      after = Optional.of(part.attributes());
    } else if (part.kind() == TransactionPart.Kind.DELETE) {
      after = Optional.empty();
    } else if (part.update() != null) {
      ModelUpdates.Result result = ModelUpdates.apply(part.update(), part.attributes(), before);
      if (result.refused() || result.item().filter(table::refuses).isPresent()) {
        return new Expected(before, before, CancellationReason.VALIDATION_ERROR);
      }
      after = result.item();
    }
    return new Expected(before, after, CancellationReason.NONE);
  }

  private static void compareReasons(List<Expected> expected, List<CancellationReason> found) {
    same(
        "the reasons of a cancellation",
        expected.stream().map(Expected::code).toList(),
        found.stream().map(CancellationReason::code).toList());
    for (int i = 0; i < found.size(); i++) {
      if (expected.get(i).code().equals(CancellationReason.CONDITIONAL_CHECK_FAILED)) {
        same("the item of a false condition", expected.get(i).before(), found.get(i).item());
      }
    }
    if (found.stream().allMatch(CancellationReason::isNone)) {
      throw new Disagreement("a transaction was cancelled for no reason");
    }
  }
}
