package io.pressmark.processor.validate;

import io.pressmark.processor.model.ManagedRole;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What annotations say that the store does with a property by itself. */
final class ManagedRoles {
  private static final Map<String, ManagedRole> BY_ANNOTATION = new LinkedHashMap<>();

  static {
    BY_ANNOTATION.put(AnnotationNames.VERSION, ManagedRole.VERSION);
    BY_ANNOTATION.put(AnnotationNames.CREATED_AT, ManagedRole.CREATED_AT);
    BY_ANNOTATION.put(AnnotationNames.UPDATED_AT, ManagedRole.UPDATED_AT);
    BY_ANNOTATION.put(AnnotationNames.COUNTER, ManagedRole.COUNTER);
    BY_ANNOTATION.put(AnnotationNames.GENERATED_ID, ManagedRole.UUID_V4);
  }

  private ManagedRoles() {}

  /** The annotations of managed attributes, {@code @TimeToLive} among them. */
  static List<String> annotations() {
    return List.of(
        AnnotationNames.VERSION,
        AnnotationNames.CREATED_AT,
        AnnotationNames.UPDATED_AT,
        AnnotationNames.COUNTER,
        AnnotationNames.GENERATED_ID,
        AnnotationNames.TIME_TO_LIVE);
  }

  /** The role of a property of a table; the first, where it has several. */
  static ManagedRole roleOf(DeclaredProperty property, boolean ofTable) {
    if (!ofTable) {
      return ManagedRole.NONE;
    }
    for (Map.Entry<String, ManagedRole> entry : BY_ANNOTATION.entrySet()) {
      Optional<DeclaredProperty.Placed> placed = property.annotation(entry.getKey());
      if (placed.isPresent()) {
        boolean timeOrdered =
            Annotations.constant(placed.get().annotation(), "value")
                .filter(name -> name.equals("V7"))
                .isPresent();
        return timeOrdered ? ManagedRole.UUID_V7 : entry.getValue();
      }
    }
    return ManagedRole.NONE;
  }

  /** Whether a property says when its item expires. */
  static boolean isExpiry(DeclaredProperty property) {
    return property.annotation(AnnotationNames.TIME_TO_LIVE).isPresent();
  }
}
