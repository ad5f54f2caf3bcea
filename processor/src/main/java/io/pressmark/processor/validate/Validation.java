package io.pressmark.processor.validate;

import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the checks of a table came to.
 *
 * @param model the table, when it can work
 * @param skeleton as much of the table as could be made out, when it cannot: enough for the
 *     signatures that other code uses
 * @param problems what is wrong, warnings included
 */
public record Validation(
    Optional<TableModel> model, Optional<TableModel> skeleton, List<Problem> problems) {}
