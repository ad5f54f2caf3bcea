package io.pressmark.processor.write;

import io.pressmark.processor.model.MemberModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Names for parameters, variables and record components that hold the values of properties: the
 * property's own name unless that is a keyword or taken.
 */
public final class LocalNames {
  /** Names a record component cannot have. */
  private static final List<String> OF_OBJECT =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken;

  /** Names for some properties, none of them in {@code reserved}. */
  public LocalNames(List<? extends MemberModel> members, String... reserved) {
    taken = new HashSet<>(Arrays.asList(reserved));
    taken.addAll(OF_OBJECT);
    for (MemberModel member : members) {
      if (isFree(member.property(), taken)) {
        names.put(member.property(), member.property());
        taken.add(member.property());
      }
    }
    for (MemberModel member : members) {
      names.computeIfAbsent(member.property(), property -> another(property + "Value"));
    }
  }

  /** Names of the parts of a key wherever they are parameters or components. */
  public static LocalNames ofKey(List<? extends MemberModel> parts) {
    return new LocalNames(parts, "key", "call", "table", "item", "expectedVersion", "projection");
  }

  /** The name for a property. */
  public String of(MemberModel member) {
    return names.get(member.property());
  }

  /** A further name, {@code wanted} if that is free. */
  public String another(String wanted) {
    String candidate = wanted;
    while (!taken.add(candidate)) {
      candidate += "_";
    }
    return candidate;
  }

  private static boolean isFree(String name, Set<String> taken) {
    return !taken.contains(name) && !SourceVersion.isKeyword(name);
  }
}
