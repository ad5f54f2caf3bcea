package io.pressmark.processor.validate;

import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;

/** What the instants of an attribute are stored as. */
final class EpochForm {
  private EpochForm() {}

  static ScalarForm of(DeclaredProperty property) {
    if (ManagedRoles.isExpiry(property)) {
      return ScalarForm.EPOCH_SECONDS;
    }
    return property
        .annotation(AnnotationNames.EPOCH)
        .flatMap(placed -> Annotations.constant(placed.annotation(), "value"))
        .map(unit -> unit.equals("SECONDS") ? ScalarForm.EPOCH_SECONDS : ScalarForm.EPOCH_MILLIS)
        .orElse(ScalarForm.INSTANT);
  }
}
