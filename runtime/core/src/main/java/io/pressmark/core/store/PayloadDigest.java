package io.pressmark.core.store;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.render.ExpressionRenderer;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Tells, for engines, whether two transactions that come with the same client request token are the
 * same. What counts is what they say, not how it is encoded: the order of attributes in an item and
 * of elements in a set does not matter, nor does {@code 1.50} against {@code 1.5}.
 */
public final class PayloadDigest {
  private PayloadDigest() {}

  /** The SHA-256 of all actions in their order: 32 bytes. */
  public static byte[] of(List<WriteAction> actions) {
    MessageDigest digest = sha256();
    CanonicalOutput out = new CanonicalOutput(digest);
    out.number(actions.size());
    for (WriteAction action : actions) {
      out.text(action.kind().name());
      out.text(action.table().definition().name());
      key(action.key(), out);
      item(action, out);
      expressions(action, out);
    }
    return digest.digest();
  }

  /**
   * Their text, in which equal expressions have the same placeholders, and what these stand for.
   */
  private static void expressions(WriteAction action, CanonicalOutput out) {
    ExpressionRenderer renderer = new ExpressionRenderer();
    UpdateExpression update = action.update();
    out.text(update == null ? "" : renderer.update(update));
    ConditionExpression condition = action.condition();
    out.text(condition == null ? "" : renderer.condition(condition));
    out.number(renderer.names().size());
    renderer
        .names()
        .forEach(
            (placeholder, name) -> {
              out.text(placeholder);
              out.text(name);
            });
    out.entries(renderer.values());
  }

  private static void key(EncodedKey key, CanonicalOutput out) {
    out.number(key.partitionLength());
    out.bytes(key.bytes(), 0, key.length());
  }

  private static void item(WriteAction action, CanonicalOutput out) {
    EncodedItem item = action.item();
    if (item != null) {
      TableDefinition table = action.table().definition();
      ItemReader reader =
          new ItemReader().bind(NameBinding.untyped(action.table().names(), table), table);
      out.entries(AttributeMaps.read(reader.load(action.key(), item)));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
