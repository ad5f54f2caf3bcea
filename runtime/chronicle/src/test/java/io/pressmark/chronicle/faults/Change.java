package io.pressmark.chronicle.faults;

import java.util.ArrayList;
import java.util.List;

/** The kinds of change of a store whose every file operation fails once. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are never changed
enum Change {
  /** A store is made where there was none. */
  NEW_STORE(List.of(), List.of(Step.create("one"), Step.put("one", "k", "text"))),

  /** Tables come and go. */
  TABLES(
      filled(),
      List.of(Step.create("three"), Step.drop("two"), Step.create("two"), Step.drop("three"))),

  /** Items that fit a page. */
  SMALL_ITEMS(
      filled(),
      List.of(
          Step.put("one", "new", "text"),
          Step.put("one", "k1", "other"),
          Step.delete("one", "k2"),
          Step.put("two", "k3", text(3_000)),
          Step.delete("two", "k3"))),

  /** Items that are kept in chunks, and take more extents than there are. */
  LARGE_ITEMS(
      filled(),
      List.of(
          Step.put("one", "large", text(100_000)),
          Step.put("one", "large", text(300_001)),
          Step.put("two", "k1", text(200_002)),
          Step.put("two", "k1", "small again"),
          Step.put("two", "k2", text(390_003)),
          Step.put("two", "k3", text(390_004)),
          Step.delete("one", "large"))),

  /** Attributes that no item had before. */
  NAMES(
      filled(),
      List.of(
          Step.putNamed("one", "k1", "first"),
          Step.putNamed("two", "k2", "second"),
          Step.putNamed("one", "k3", "third"))),

  /** Items of several tables, changed together. */
  TRANSACTIONS(
      filled(),
      List.of(
          Step.transaction("one", "two", "k4", "four", "k1"),
          Step.transaction("two", "one", "k2", text(150_000), "k4"),
          Step.transaction("one", "two", "k2", "small again", "k3"))),

  /** Items of a table with an index and a change stream, one by one and together. */
  INDEXED_ITEMS(
      indexed(),
      List.of(
          Step.put("one", "k1", "other"),
          Step.put("one", "k9", text(2_000)),
          Step.delete("one", "k2"),
          Step.transaction("one", "two", "k4", text(150_000), "k1"),
          Step.put("one", "k4", "small again"))),

  /** Indexes that come, with the items there are, and go. */
  INDEXES(
      indexed(),
      List.of(
          Step.addIndex("two"),
          Step.put("two", "k1", "other"),
          Step.addIndex("one"),
          Step.removeIndex("two"),
          Step.delete("one", "k2"))),

  /** More recorded bytes than a segment of the journal has. */
  SEGMENTS(filled(), many()),

  /** Backups of all that is there. */
  BACKUPS(filled(), List.of(Step.backup(), Step.put("one", "k1", text(30_000)))),

  /** So much in one partition that it divides, in the background. */
  DIVISION(filled(), growing());

  private final List<Step> preparation;
  private final List<Step> steps;

  Change(List<Step> preparation, List<Step> steps) {
    this.preparation = preparation;
    this.steps = steps;
  }

  /** What is done before anything fails. */
  List<Step> preparation() {
    return preparation;
  }

  /** What is done while one operation fails. */
  List<Step> steps() {
    return steps;
  }

  private static List<Step> filled() {
    return filled(Step.create("one"));
  }

  private static List<Step> indexed() {
    return filled(Step.createIndexed("one"));
  }

  private static List<Step> filled(Step first) {
    List<Step> steps = new ArrayList<>(List.of(first, Step.create("two")));
    for (int i = 0; i < 5; i++) {
      steps.add(Step.put("one", "k" + i, "text " + i));
      steps.add(Step.put("two", "k" + i, "text " + i));
    }
    return steps;
  }

  private static List<Step> many() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      steps.add(Step.transaction("one", "two", "k" + i % 2, text(395_000 + i), "none"));
    }
    return steps;
  }

  private static List<Step> growing() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      steps.add(Step.put("one", "g" + i, text(40_000 + i)));
    }
    return steps;
  }

  private static String text(int length) {
    return String.valueOf((char) ('a' + length % 26)).repeat(length);
  }
}
