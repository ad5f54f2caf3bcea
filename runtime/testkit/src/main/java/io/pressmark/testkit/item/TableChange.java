package io.pressmark.testkit.item;

import io.pressmark.core.stream.ChangeType;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a change stream in attribute maps.
 *
 * @param key of the item, in whatever the stream's view is
 * @param before null if there was no item, or the view does not have it
 * @param after null if there is no item, or the view does not have it
 */
public record TableChange(
    ChangeType type,
    boolean byTimeToLive,
    Map<String, AttributeValue> key,
    @Nullable Map<String, AttributeValue> before,
    @Nullable Map<String, AttributeValue> after) {}
