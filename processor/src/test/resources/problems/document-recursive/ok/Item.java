package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("items")
record Item(@PartitionKey String id, List<Node> children, Node root) {}
