package io.pressmark.examples.relations;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

/** Who is in which group: looked up from either side, by an index whose key is the other way. */
@Table("memberships")
@GlobalSecondaryIndex(name = "byMember", partitionKey = "member", sortKey = "group")
record Membership(@PartitionKey String group, @SortKey String member, String role) {}
