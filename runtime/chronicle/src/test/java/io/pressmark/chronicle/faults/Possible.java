package io.pressmark.chronicle.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;

/** All contents that a store may have, given what succeeded and what failed. */
final class Possible {
  private Set<Content> contents = Set.of(Content.EMPTY);

  /** A step succeeded: it is in effect. */
  void happened(Step step) {
    Set<Content> after = new LinkedHashSet<>();
    contents.forEach(content -> after.add(step.effect().apply(content)));
    contents = after;
  }

  /** A step failed: it is in effect entirely, or not at all. */
  void mayHaveHappened(Step step) {
    Set<Content> before = contents;
    happened(step);
    contents.addAll(before);
  }

  /** This is what the store has. */
  void found(Content content, String what) {
    assertThat(contents).as(what).contains(content);
    contents = Set.of(content);
  }
}
