package shop;

import io.pressmark.annotation.Generated;
import java.nio.ByteBuffer;

/**
 * The primary key of a {@link Shop.Item}.
 *
 * @param id the partition key
 * @param callValue the sort key
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
@SuppressWarnings("deprecation")
public record ShopItemKey(ByteBuffer id, String callValue) {}
