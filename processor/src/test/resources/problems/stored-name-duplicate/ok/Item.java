package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Set;

@Table("items")
public record Item(@PartitionKey String id, Color color, Set<Color> colors, List<Color> more) {}
