package io.pressmark.processor.validate;

import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.problem.Problem;
import io.pressmark.processor.problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What the checks of a table came to.
 *
 * @param complete whether all types it names are known; if not, the rest is provisional
 * @param model the table, when it can work
 * @param skeleton as much of the table as could be made out, when it cannot or not yet: enough for
 *     the signatures that other code uses
 * @param hasAllIndexes whether every declared index could be made out
 * @param problems what is wrong, warnings included
 * @param unmended what is wrong too, unless another processor mends it in a later round
 */
public record Validation(
    boolean complete,
    Optional<TableModel> model,
    Optional<TableModel> skeleton,
    boolean hasAllIndexes,
    List<Problem> problems,
    List<Problem> unmended) {

  /** Whether the table would work, as far as its types are known. */
  public boolean isPromising() {
    return problems.stream().noneMatch(problem -> problem.code().severity() == Severity.ERROR)
        && hasAllIndexes
        && skeleton.filter(TableModel::hasUsableKey).isPresent();
  }
}
