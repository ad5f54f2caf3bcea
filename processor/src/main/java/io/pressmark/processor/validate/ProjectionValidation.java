package io.pressmark.processor.validate;

import io.pressmark.processor.model.ProjectionModel;
import io.pressmark.processor.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the checks of a projection came to.
 *
 * @param complete whether all types it names are known; if not, the rest is provisional
 * @param model the projection, when it can work
 * @param problems what is wrong
 */
public record ProjectionValidation(
    boolean complete, Optional<ProjectionModel> model, List<Problem> problems) {}
