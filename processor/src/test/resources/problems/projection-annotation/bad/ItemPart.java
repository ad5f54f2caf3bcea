package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(Item.class)
record ItemPart(
    @PartitionKey String id, // <- projection-annotation
    @Attribute("length") int size, // <- projection-annotation
    long version) {}
