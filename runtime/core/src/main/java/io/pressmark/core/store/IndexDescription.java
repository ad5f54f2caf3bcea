package io.pressmark.core.store;

import io.pressmark.core.schema.IndexDefinition;
import java.util.Optional;

/**
 * A secondary index at one moment.
 *
 * @param definition its name, kind, key and projection
 * @param status {@link ResourceStatus#CREATING} while it is filled and cannot be read
 * @param items the number of its entries
 * @param bytes DynamoDB's size of the entries, in bytes
 * @param throughput what may be read and written per second; empty for any amount, and for a local
 *     index, which uses its table's
 */
public record IndexDescription(
    IndexDefinition definition,
    ResourceStatus status,
    long items,
    long bytes,
    Optional<ProvisionedThroughput> throughput) {}
