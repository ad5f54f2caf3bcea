package io.pressmark.chronicle.internal.tree;

/**
 * A page does not hold what was written to it: the file was changed from outside, or the disk or
 * the operating system lost writes. The page is not read; all others still are.
 */
public final class PageDamagedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int pageId;
  private final String what;

  PageDamagedException(int pageId, String what) {
    super((pageId == 0 ? "A page is missing: " : "Page " + pageId + " is damaged: ") + what);
    this.pageId = pageId;
    this.what = what;
  }

  /** The same as a value. */
  public PageDamage damage() {
    return new PageDamage(pageId, what);
  }

  /** The damaged page; 0 where a page is missing and it is not known which. */
  public int pageId() {
    return pageId;
  }
}
