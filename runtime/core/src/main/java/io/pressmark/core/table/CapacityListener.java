package io.pressmark.core.table;

/**
 * Is told what operations cost, as DynamoDB tells with {@code ReturnConsumedCapacity=INDEXES}: once
 * for each item or page and each table or index, behind the operation and in its thread. Several
 * threads may call it at once. What it throws, the operation throws, although it is done.
 *
 * <p>It is told of writes that a false condition refused, since these cost what they would have
 * cost; not of what a throughput did not let in, nor of transactions that were cancelled.
 */
@FunctionalInterface
public interface CapacityListener {
  void consumed(ConsumedUnits units);
}
