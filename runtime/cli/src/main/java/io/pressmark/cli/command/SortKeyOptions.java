package io.pressmark.cli.command;

import io.pressmark.cli.failure.UsageException;
import io.pressmark.cli.item.KeyArguments;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The condition on the sort key of a query: at most one of these options. */
final class SortKeyOptions {
  @Option(names = "--eq", paramLabel = "VALUE", description = "The sort key is this.")
  private @Nullable String equal;

  @Option(names = "--lt", paramLabel = "VALUE", description = "The sort key is less.")
  private @Nullable String less;

  @Option(names = "--le", paramLabel = "VALUE", description = "The sort key is less or equal.")
  private @Nullable String lessOrEqual;

  @Option(names = "--gt", paramLabel = "VALUE", description = "The sort key is greater.")
  private @Nullable String greater;

  @Option(names = "--ge", paramLabel = "VALUE", description = "The sort key is greater or equal.")
  private @Nullable String greaterOrEqual;

  @Option(
      names = "--between",
      arity = "2",
      paramLabel = "VALUE",
      description = "The sort key is one of both values or between them.")
  private List<String> between = new ArrayList<>();

  @Option(
      names = "--begins-with",
      paramLabel = "PREFIX",
      description = "The sort key, a string or binary, begins so.")
  private @Nullable String prefix;

  /** The condition on this table's sort key, or null when none was given. */
  @Nullable SortKeyCondition condition(TableDefinition table) {
    KeyAttribute sortKey =
        table
            .sortKey()
            .orElseThrow(
                () ->
                    new UsageException(
                        "Table " + table + " has no sort key to put a condition on"));
    if (!between.isEmpty()) {
      return condition(sortKey, Operator.BETWEEN, between);
    }
    if (equal != null) {
      return condition(sortKey, Operator.EQUAL, List.of(equal));
    }
    if (less != null) {
      return condition(sortKey, Operator.LESS, List.of(less));
    }
    if (lessOrEqual != null) {
      return condition(sortKey, Operator.LESS_OR_EQUAL, List.of(lessOrEqual));
    }
    if (greater != null) {
      return condition(sortKey, Operator.GREATER, List.of(greater));
    }
    if (greaterOrEqual != null) {
      return condition(sortKey, Operator.GREATER_OR_EQUAL, List.of(greaterOrEqual));
    }
    return prefix == null ? null : condition(sortKey, Operator.BEGINS_WITH, List.of(prefix));
  }

  private static SortKeyCondition condition(
      KeyAttribute sortKey, Operator operator, List<String> texts) {
    List<AttributeValue> operands = new ArrayList<>();
    for (String text : texts) {
      operands.add(KeyArguments.value(sortKey, text));
    }
    return new SortKeyCondition(operator, operands);
  }
}
