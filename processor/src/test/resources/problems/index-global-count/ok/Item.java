package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(name = "byProduct0", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct1", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct2", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct3", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct4", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct5", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct6", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct7", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct8", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct9", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct10", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct11", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct12", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct13", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct14", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct15", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct16", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct17", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct18", partitionKey = "product")
@GlobalSecondaryIndex(name = "byProduct19", partitionKey = "product")
public record Item(
    @PartitionKey String id, String product) {}
