package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("parts")
record APart(@PartitionKey String id) {} // <- generated-type-clash, generated-type-clash, generated-type-clash
