package test;

import java.util.List;
import java.util.Objects;

/** A mutable document, by fields and by accessors. */
public class Bean extends Base {
  String field;
  protected List<byte[]> blobs;
  transient int cached = 7;
  private boolean open;
  private Integer writer;

  public boolean isOpen() {
    return open;
  }

  public Bean setOpen(boolean open) {
    this.open = open;
    return this;
  }

  public Integer getWriter() {
    return writer;
  }

  public void setWriter(Integer writer) {
    this.writer = writer;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bean bean
        && Objects.equals(field, bean.field)
        && open == bean.open
        && Objects.equals(writer, bean.writer)
        && getBaseNumber() == bean.getBaseNumber()
        && Objects.deepEquals(
            blobs == null ? null : blobs.toArray(),
            bean.blobs == null ? null : bean.blobs.toArray());
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, open, writer);
  }

  @Override
  public String toString() {
    return "Bean[" + field + ", " + open + ", " + writer + ", " + getBaseNumber() + "]";
  }
}
