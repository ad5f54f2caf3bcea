package io.pressmark.core.expression.evaluate;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.PathTree;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Projects the bytes of an item by DynamoDB's rules: what is named is kept in the documents it
 * stands in, elements of a list move up in their order, and what is not there is left out, with the
 * documents that would be empty without it. Nothing else is decoded.
 */
public final class Projector {
  private Projector() {}

  /**
   * The named attributes of the reader's item; those of its key are among them only if the
   * projection names them.
   */
  public static Map<String, AttributeValue> read(ProjectionExpression projection, ItemReader item) {
    Map<String, PathTree<DocumentPath>> wanted = projection.tree().entries();
    Map<String, AttributeValue> kept = new LinkedHashMap<>();
    item.restart();
    while (item.next()) {
      PathTree<DocumentPath> node = wanted.get(item.name());
      if (node != null) {
        String name = item.name();
        AttributeValue value = value(node, item);
        if (value != null) {
          kept.put(name, value);
        }
      }
    }
    return kept;
  }

  /**
   * Writes the named attributes of the reader's item, without those of its key, which are not part
   * of an encoded item. Whole attributes are copied as they are. {@link #readWritten} reads the
   * result beside the item's key.
   *
   * @param names the binding of the table that the item is of
   * @return the projected item with DynamoDB's size of what is named, valid until the writer is
   *     used again
   */
  public static EncodedItem write(
      ProjectionExpression projection, ItemReader item, NameBinding names, ItemWriter writer) {
    Map<String, PathTree<DocumentPath>> wanted = projection.tree().entries();
    writer.begin(names);
    int copied = 0;
    item.restart();
    while (item.next()) {
      String name = item.name();
      PathTree<DocumentPath> node = wanted.get(name);
      if (node == null) {
        continue;
      }
      if (node.value() != null) {
        copied += Utf8.length(name) + item.valueSize();
        if (!item.isKey()) {
          item.copyAttributeTo(writer);
        }
      } else if (!item.isKey()) {
        AttributeValue value = value(node, item);
        if (value != null) {
          AttributeMaps.write(name, value, writer);
        }
      }
    }
    return writer.finish(copied);
  }

  /**
   * The attributes of an item that {@link #write} has projected, or of a whole one.
   *
   * @param projection what it was projected with; null for a whole item
   * @param written the item, loaded together with its key
   */
  public static Map<String, AttributeValue> readWritten(
      @Nullable ProjectionExpression projection, ItemReader written) {
    Map<String, AttributeValue> attributes = AttributeMaps.read(written);
    if (projection != null) {
      // Only those of the key can be there without being named.
      attributes.keySet().retainAll(projection.attributes());
    }
    return attributes;
  }

  /** What is kept of the reader's current value; null when that is nothing. */
  private static @Nullable AttributeValue value(PathTree<DocumentPath> node, ItemReader item) {
    if (node.value() != null) {
      return AttributeMaps.readValue(item);
    }
    if (item.type() == AttributeType.M && !node.entries().isEmpty()) {
      return entries(node.entries(), item);
    }
    if (item.type() == AttributeType.L && !node.elements().isEmpty()) {
      return elements(node.elements(), item);
    }
    return null;
  }

  private static @Nullable AttributeValue entries(
      Map<String, PathTree<DocumentPath>> wanted, ItemReader item) {
    Map<String, AttributeValue> kept = new LinkedHashMap<>();
    item.enterMap();
    while (item.next()) {
      String name = item.key();
      PathTree<DocumentPath> node = wanted.get(name);
      AttributeValue value = node == null ? null : value(node, item);
      if (value != null) {
        kept.put(name, value);
      }
    }
    return kept.isEmpty() ? null : AttributeValue.m(kept);
  }

  private static @Nullable AttributeValue elements(
      SortedMap<Integer, PathTree<DocumentPath>> wanted, ItemReader item) {
    List<AttributeValue> kept = new ArrayList<>();
    item.enterList();
    for (int index = 0; item.next(); index++) {
      PathTree<DocumentPath> node = wanted.get(index);
      AttributeValue value = node == null ? null : value(node, item);
      if (value != null) {
        kept.add(value);
      }
    }
    return kept.isEmpty() ? null : AttributeValue.l(kept);
  }
}
