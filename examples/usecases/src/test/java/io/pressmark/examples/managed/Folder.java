package io.pressmark.examples.managed;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

/** A table whose key is made and whose times are in a flattened object. */
@Table("folders")
record Folder(@PartitionKey @GeneratedId String id, String title, @Flatten Audit audit) {}
