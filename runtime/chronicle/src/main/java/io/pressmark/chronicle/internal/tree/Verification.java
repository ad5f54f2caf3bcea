package io.pressmark.chronicle.internal.tree;

import java.util.ArrayList;
import java.util.List;

/** What the verification of some partitions has found so far. Used by one thread. */
public final class Verification {
  private final List<PageDamage> damages = new ArrayList<>();
  private long pages;
  private long entries;
  private long largeValues;

  void addPage() {
    pages++;
  }

  void addEntries(int count) {
    entries += count;
  }

  void addLargeValue() {
    largeValues++;
  }

  public void addDamage(PageDamage damage) {
    damages.add(damage);
  }

  /** Adds what another one found. */
  public void add(Verification other) {
    damages.addAll(other.damages);
    pages += other.pages;
    entries += other.entries;
    largeValues += other.largeValues;
  }

  /** All that is damaged. */
  public List<PageDamage> damages() {
    return damages;
  }

  /** Pages read. */
  public long pages() {
    return pages;
  }

  /** Entries met. */
  public long entries() {
    return entries;
  }

  /** Large values read. */
  public long largeValues() {
    return largeValues;
  }
}
