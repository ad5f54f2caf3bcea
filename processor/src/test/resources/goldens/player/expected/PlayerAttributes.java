package game;

import io.pressmark.annotation.Generated;
import io.pressmark.core.attribute.NoKey;
import io.pressmark.core.attribute.PartitionKeyAttribute;
import io.pressmark.core.attribute.TextAttribute;
import io.pressmark.core.attribute.ValueAttribute;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.format.ItemWriter;

/** Typed attributes of {@link Player}, for conditions and updates. */
@Generated("io.pressmark.processor.PressmarkProcessor")
final class PlayerAttributes {
  /** The partition key {@code id}. */
  public static final PartitionKeyAttribute<Player, Integer, NoKey> ID = new PartitionKeyAttribute<>(
      PlayerSchema.SCHEMA, DocumentPath.of("id"), (writer, value) -> writer.longNumber(value));

  /** The attribute {@code name}. */
  public static final TextAttribute<Player, String, NoKey> NAME = new TextAttribute<>(
      PlayerSchema.SCHEMA, DocumentPath.of("name"), ItemWriter::string);

  /** The attribute {@code online}. */
  public static final ValueAttribute<Player, Boolean> ONLINE = new ValueAttribute<>(
      PlayerSchema.SCHEMA, DocumentPath.of("online"), ItemWriter::bool);

  private PlayerAttributes() {}
}
