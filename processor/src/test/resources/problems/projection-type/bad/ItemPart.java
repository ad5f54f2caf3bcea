package test;

import io.pressmark.annotation.ProjectionOf;
import java.util.List;

@ProjectionOf(Item.class)
record ItemPart(
    long size, // <- projection-type
    String note, // <- projection-type
    List<Integer> tags) {} // <- projection-type
