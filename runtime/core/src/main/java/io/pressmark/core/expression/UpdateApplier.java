package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import io.pressmark.core.value.Utf8;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies an update to the bytes of an item by DynamoDB's rules of UpdateItem. Attributes that the
 * update does not name are copied as they are, never decoded.
 */
public final class UpdateApplier {
  private UpdateApplier() {}

  /**
   * Refuses an update of a key attribute.
   *
   * @throws ValidationException when the update names one
   */
  public static void requireApplicable(UpdateExpression update, TableDefinition table) {
    for (UpdateExpression.Action action : update.actions()) {
      if (table.isKey(action.attribute())) {
        throw new ValidationException(
            "Cannot update attribute "
                + action.attribute()
                + ". This attribute is part of the key; put a new item and delete the old one instead");
      }
    }
  }

  /**
   * Writes the updated item.
   *
   * @param old the item, or null when there is none
   * @param keySize what the key attributes add to the size of a new item
   * @return the new item, valid until the writer is used again, or null when there was no item and
   *     the update only removes
   * @throws ValidationException when an action does not fit the stored attribute, or the item
   *     becomes too large
   */
  public static @Nullable EncodedItem apply(
      UpdateExpression update,
      @Nullable ItemReader old,
      int keySize,
      NameBinding names,
      ItemWriter writer) {
    Map<String, UpdateExpression.Action> pending = new LinkedHashMap<>();
    update.actions().forEach(action -> pending.put(action.attribute(), action));
    writer.begin(names);
    int size = keySize;
    if (old != null) {
      size = old.itemSize();
      old.restartAfterKey();
      while (old.next()) {
        String name = old.name();
        UpdateExpression.Action action = pending.remove(name);
        if (action == null) {
          old.copyAttributeTo(writer);
          continue;
        }
        AttributeValue before = AttributeMaps.readValue(old);
        size -= Utf8.length(name) + before.size();
        write(name, change(action, before), writer);
      }
    }
    boolean creates = old != null;
    for (UpdateExpression.Action action : pending.values()) {
      AttributeValue value = change(action, null);
      creates |= creates(action);
      write(action.attribute(), value, writer);
    }
    return creates ? writer.finish(size) : null;
  }

  private static void write(String name, @Nullable AttributeValue value, ItemWriter writer) {
    if (value != null) {
      AttributeMaps.write(name, value, writer);
    }
  }

  /** Whether the action alone brings an item into being. */
  private static boolean creates(UpdateExpression.Action action) {
    return action instanceof UpdateExpression.SetValue
        || action instanceof UpdateExpression.SetIfNotExists
        || action instanceof UpdateExpression.Add;
  }

  /** The attribute's new value, or null when it is gone. */
  private static @Nullable AttributeValue change(
      UpdateExpression.Action action, @Nullable AttributeValue before) {
    if (action instanceof UpdateExpression.SetValue set) {
      return set.value();
    }
    if (action instanceof UpdateExpression.SetIfNotExists set) {
      return before == null ? set.value() : before;
    }
    if (action instanceof UpdateExpression.Add add) {
      return before == null ? add.value() : add(add, before);
    }
    if (action instanceof UpdateExpression.DeleteElements delete) {
      return before == null ? null : subtract(delete, before);
    }
    return null;
  }

  private static AttributeValue add(UpdateExpression.Add add, AttributeValue before) {
    AttributeValue value = add.value();
    if (before.type() != value.type()) {
      throw wrongType("ADD", add.attribute(), before, value);
    }
    if (value instanceof AttributeValue.N number) {
      BigDecimal sum = ((AttributeValue.N) before).value().add(number.value());
      return AttributeValue.n(sum);
    }
    if (value instanceof AttributeValue.SS set) {
      return AttributeValue.ss(union(((AttributeValue.SS) before).value(), set.value()));
    }
    if (value instanceof AttributeValue.NS set) {
      return AttributeValue.ns(union(((AttributeValue.NS) before).value(), set.value()));
    }
    return AttributeValue.bs(
        union(((AttributeValue.BS) before).value(), ((AttributeValue.BS) value).value()));
  }

  private static @Nullable AttributeValue subtract(
      UpdateExpression.DeleteElements delete, AttributeValue before) {
    AttributeValue value = delete.value();
    if (before.type() != value.type()) {
      throw wrongType("DELETE", delete.attribute(), before, value);
    }
    if (value instanceof AttributeValue.SS set) {
      Set<String> rest = difference(((AttributeValue.SS) before).value(), set.value());
      return rest.isEmpty() ? null : AttributeValue.ss(rest);
    }
    if (value instanceof AttributeValue.NS set) {
      Set<BigDecimal> rest = difference(((AttributeValue.NS) before).value(), set.value());
      return rest.isEmpty() ? null : AttributeValue.ns(rest);
    }
    Set<Binary> rest =
        difference(((AttributeValue.BS) before).value(), ((AttributeValue.BS) value).value());
    return rest.isEmpty() ? null : AttributeValue.bs(rest);
  }

  private static <T> Set<T> union(Set<T> left, Set<T> right) {
    Set<T> all = new LinkedHashSet<>(left);
    all.addAll(right);
    return all;
  }

  private static <T> Set<T> difference(Set<T> left, Set<T> right) {
    Set<T> rest = new LinkedHashSet<>(left);
    rest.removeAll(right);
    return rest;
  }

  private static ValidationException wrongType(
      String operator, String attribute, AttributeValue before, AttributeValue value) {
    return new ValidationException(
        "An operand in the update expression has an incorrect data type: "
            + operator
            + " of type "
            + value.type()
            + " on attribute '"
            + attribute
            + "', which is stored as "
            + before.type());
  }
}
