package test;

import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(Item.class)
record ItemPart(int size, String projection, String shipToCity, @Ignore String comment) {}
