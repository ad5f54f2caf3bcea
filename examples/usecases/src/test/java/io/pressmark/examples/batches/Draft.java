package io.pressmark.examples.batches;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

/** With a version, which no batch can check. */
@Table("drafts")
record Draft(@PartitionKey String title, String text, @Version long version) {}
