package test;

import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(Item.class)
record ItemSize(int size) {}
