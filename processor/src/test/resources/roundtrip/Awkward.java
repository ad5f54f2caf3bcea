package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that generated code has to step around. */
@Table("awk.ward_2-x")
class Awkward {
  @PartitionKey String key;
  @SortKey int call;
  String item;
  String writer;
  String reader;
  Map<String, Integer> values;
  List<String> element;
  Set<String> line;
  Line lines;
  String document;

  @Attribute("line.of \"code\"\\ $x")
  String quoted;

  @Attribute("\u00fcber-\ud83d\ude00")
  String unicode;

  @Attribute("1st")
  String first;

  private transient String keyword;

  public String getDefault() {
    return keyword;
  }

  public void setDefault(String keyword) {
    this.keyword = keyword;
  }

  record Line(String document, String writer, String values, List<String> text) {}
}
