package test;

import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(int.class) // <- projection-table
record Number(int size) {}
