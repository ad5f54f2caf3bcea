package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.Optional;

@Table("others")
@SuppressWarnings("pressmark:hot-index")
@GlobalSecondaryIndex(name = "by-status", partitionKey = "status")
record Other(@PartitionKey String id, Optional<Status> status) {}
