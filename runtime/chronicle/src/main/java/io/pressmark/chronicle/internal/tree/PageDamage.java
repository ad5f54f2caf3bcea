package io.pressmark.chronicle.internal.tree;

/**
 * A page that does not hold what was written to it.
 *
 * @param pageId the page; 0 where a page is missing and it is not known which
 * @param what what is wrong with it
 */
public record PageDamage(int pageId, String what) {
  @Override
  public String toString() {
    return (pageId == 0 ? "A page" : "Page " + pageId) + ": " + what;
  }
}
