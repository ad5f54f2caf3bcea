package test;

import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(Item.class)
record ItemPart(
    String id,
    int length, // <- projection-property
    String note, // <- projection-property
    String city) {} // <- projection-property
