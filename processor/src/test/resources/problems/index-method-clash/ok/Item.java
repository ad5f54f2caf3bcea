package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(name = "get", partitionKey = "owner", method = "getByOwner")
@GlobalSecondaryIndex(name = "2-owners", partitionKey = "owner", method = "twoOwners")
@GlobalSecondaryIndex(name = "new-owners", partitionKey = "owner")
@LocalSecondaryIndex(name = "by-owner", sortKey = "owner")
@LocalSecondaryIndex(name = "by_owner", sortKey = "owner", method = "byOwnerToo")
@LocalSecondaryIndex(name = "gets", sortKey = "owner")
record Item(@PartitionKey String id, @SortKey String part, String owner) {}
