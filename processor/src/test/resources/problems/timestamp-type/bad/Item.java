package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.UpdatedAt;
import java.time.LocalDateTime;

@Table("items")
record Item(
    @PartitionKey String id,
    @CreatedAt LocalDateTime made, // <- timestamp-type
    @UpdatedAt long changed) {} // <- timestamp-type
