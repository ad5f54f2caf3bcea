package test;

import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(Item.class) // <- projection-table
record ItemSize(int size) {}
