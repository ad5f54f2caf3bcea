package io.pressmark.core.expression.evaluate;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.PathTree;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one update on one item, made while the old item is copied: each document on the
 * way to a changed value is opened and written again, its other entries and elements as they are.
 */
final class Changes {
  private final SetValues values;

  Changes(UpdateExpression update, @Nullable ItemReader old) {
    // Every right-hand side reads the old item, so all are worked out before anything is written.
    this.values = new SetValues(update, old);
  }

  /** Whether an action here brings a value into being; REMOVE and DELETE never do. */
  static boolean anyCreates(PathTree<Action> node) {
    Action action = node.value();
    if (action != null) {
      return action instanceof UpdateExpression.SetAction
          || action instanceof UpdateExpression.AddAction;
    }
    return node.entries().values().stream().anyMatch(Changes::anyCreates)
        || node.elements().values().stream().anyMatch(Changes::anyCreates);
  }

  /** Writes what becomes of the current attribute or entry of the old item. */
  void changeEntry(String name, PathTree<Action> node, ItemReader old, ItemWriter writer) {
    Action action = node.value();
    if (action == null) {
      writer.attributeName(name);
      changeDocument(node, old, writer);
      return;
    }
    AttributeValue value = changed(action, old);
    if (value != null) {
      AttributeMaps.write(name, value, writer);
    }
  }

  /** Writes an attribute or entry that the old item does not have. */
  void createEntry(String name, PathTree<Action> node, ItemWriter writer) {
    AttributeValue value = created(node);
    if (value != null) {
      AttributeMaps.write(name, value, writer);
    }
  }

  private void changeDocument(PathTree<Action> node, ItemReader old, ItemWriter writer) {
    if (!node.entries().isEmpty() && old.type() == AttributeType.M) {
      changeMap(node.entries(), old, writer);
    } else if (!node.elements().isEmpty() && old.type() == AttributeType.L) {
      changeList(node, old, writer);
    } else {
      throw leadsNowhere(node);
    }
  }

  private void changeMap(Map<String, PathTree<Action>> pending, ItemReader old, ItemWriter writer) {
    Set<String> found = new HashSet<>();
    writer.beginMap();
    old.enterMap();
    while (old.next()) {
      String name = old.key();
      PathTree<Action> node = pending.get(name);
      if (node == null) {
        old.copyElementTo(writer);
      } else {
        found.add(name);
        changeEntry(name, node, old, writer);
      }
    }
    pending.forEach(
        (name, node) -> {
          if (!found.contains(name)) {
            createEntry(name, node, writer);
          }
        });
    writer.endMap();
  }

  private void changeList(PathTree<Action> list, ItemReader old, ItemWriter writer) {
    writer.beginList();
    old.enterList();
    SortedMap<Integer, PathTree<Action>> pending = list.elements();
    int index = 0;
    for (; old.next(); index++) {
      PathTree<Action> node = pending.get(index);
      if (node == null) {
        old.copyElementTo(writer);
      } else if (node.value() == null) {
        changeDocument(node, old, writer);
      } else {
        writeElement(changed(node.value(), old), writer);
      }
    }
    // Elements past the end are appended, in the order of their indexes.
    for (PathTree<Action> node : pending.tailMap(index).values()) {
      writeElement(created(node), writer);
    }
    writer.endList();
  }

  private static void writeElement(@Nullable AttributeValue value, ItemWriter writer) {
    if (value != null) {
      AttributeMaps.writeValue(value, writer);
    }
  }

  /** What the action makes of the reader's current value; null when it is gone. */
  private @Nullable AttributeValue changed(Action action, ItemReader old) {
    if (action instanceof UpdateExpression.SetAction set) {
      return values.of(set);
    }
    if (action instanceof UpdateExpression.AddAction add) {
      return SetArithmetic.add(add, AttributeMaps.readValue(old));
    }
    if (action instanceof UpdateExpression.DeleteAction delete) {
      return SetArithmetic.delete(delete, AttributeMaps.readValue(old));
    }
    return null;
  }

  /** What the action makes where there is no value; null when that is nothing. */
  private @Nullable AttributeValue created(PathTree<Action> node) {
    Action action = node.value();
    if (action == null) {
      throw leadsNowhere(node);
    }
    if (action instanceof UpdateExpression.SetAction set) {
      return values.of(set);
    }
    return action instanceof UpdateExpression.AddAction add ? add.value() : null;
  }

  private static ValidationException leadsNowhere(PathTree<Action> node) {
    return new ValidationException(
        "The document path provided in the update expression is invalid for update",
        ": '"
            + node.first()
            + "' leads through a value that is missing, or that is no map where the path has a name"
            + " or no list where it has an index; set the document around it first");
  }
}
