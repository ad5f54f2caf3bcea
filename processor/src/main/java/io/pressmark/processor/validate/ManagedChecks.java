package io.pressmark.processor.validate;

import io.pressmark.processor.model.KeyRole;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for what the store fills in: how many, of what types, and where. */
final class ManagedChecks {
  private final Compilation compilation;

  ManagedChecks(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Checks one class of a table. */
  void check(BuiltDocument document) {
    Map<String, Leaf> byRole = new HashMap<>();
    for (Leaf leaf : document.leaves()) {
      List<String> roles = roles(leaf);
      if (roles.isEmpty()) {
        continue;
      }
      for (String role : roles) {
        Leaf other = byRole.putIfAbsent(role, leaf);
        if (other != null) {
          leaf.addAt(
              compilation,
              role,
              ProblemCode.MANAGED_DUPLICATE,
              simpleName(role),
              other.label(),
              leaf.label());
        }
      }
      if (roles.size() > 1) {
        leaf.addAt(
            compilation,
            roles.get(1),
            ProblemCode.MANAGED_CONFLICT,
            leaf.label(),
            simpleName(roles.get(0)),
            simpleName(roles.get(1)));
      }
      check(leaf, roles.get(0));
    }
    if (byRole.containsKey(AnnotationNames.COUNTER)
        && byRole.containsKey(AnnotationNames.VERSION)) {
      Leaf counter = byRole.get(AnnotationNames.COUNTER);
      counter.addAt(
          compilation,
          AnnotationNames.COUNTER,
          ProblemCode.COUNTER_WITH_VERSION,
          counter.label(),
          byRole.get(AnnotationNames.VERSION).label());
    }
  }

  private static List<String> roles(Leaf leaf) {
    return new ArrayList<>(ManagedRoles.annotations().stream().filter(leaf::has).toList());
  }

  private void check(Leaf leaf, String role) {
    ValueShape shape = leaf.attribute().shape();
    if (shape instanceof ValueShape.Refused) {
      return;
    }
    if (leaf.attribute().role() != KeyRole.NONE && !role.equals(AnnotationNames.GENERATED_ID)) {
      leaf.addAt(compilation, role, ProblemCode.KEY_MANAGED, leaf.label(), simpleName(role));
    }
    boolean canBeOptional = role.equals(AnnotationNames.TIME_TO_LIVE);
    if (leaf.attribute().optional() && !canBeOptional) {
      leaf.addAt(compilation, role, ProblemCode.MANAGED_OPTIONAL, leaf.label(), simpleName(role));
      return;
    }
    if (!isOfRightType(leaf, role)) {
      leaf.addAt(
          compilation,
          role,
          code(role),
          leaf.label(),
          Labels.of(leaf.property().type()),
          simpleName(role));
    }
  }

  private static boolean isOfRightType(Leaf leaf, String role) {
    if (!(leaf.attribute().shape() instanceof ValueShape.Scalar scalar)) {
      return false;
    }
    ScalarForm form = scalar.form();
    return switch (role) {
      case AnnotationNames.VERSION, AnnotationNames.COUNTER ->
          form == ScalarForm.INT || form == ScalarForm.LONG;
      case AnnotationNames.CREATED_AT, AnnotationNames.UPDATED_AT -> isInstant(form);
      case AnnotationNames.TIME_TO_LIVE -> isExpiry(leaf, form);
      default -> form == ScalarForm.UUID || form == ScalarForm.STRING;
    };
  }

  private static boolean isInstant(ScalarForm form) {
    return form == ScalarForm.INSTANT
        || form == ScalarForm.EPOCH_SECONDS
        || form == ScalarForm.EPOCH_MILLIS;
  }

  /** Seconds since the epoch, whatever else the attribute may ask for. */
  private static boolean isExpiry(Leaf leaf, ScalarForm form) {
    Optional<String> unit =
        leaf.property()
            .annotation(AnnotationNames.EPOCH)
            .flatMap(placed -> Annotations.constant(placed.annotation(), "value"));
    boolean seconds = unit.isEmpty() || unit.get().equals("SECONDS");
    return form == ScalarForm.EPOCH_SECONDS && seconds
        || form == ScalarForm.INT
        || form == ScalarForm.LONG;
  }

  private static ProblemCode code(String role) {
    return switch (role) {
      case AnnotationNames.VERSION -> ProblemCode.VERSION_TYPE;
      case AnnotationNames.COUNTER -> ProblemCode.COUNTER_TYPE;
      case AnnotationNames.CREATED_AT, AnnotationNames.UPDATED_AT -> ProblemCode.TIMESTAMP_TYPE;
      case AnnotationNames.TIME_TO_LIVE -> ProblemCode.TIME_TO_LIVE_TYPE;
      default -> ProblemCode.GENERATED_ID_TYPE;
    };
  }

  private static String simpleName(String annotation) {
    return annotation.substring(annotation.lastIndexOf('.') + 1);
  }
}
