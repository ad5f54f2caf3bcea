package test;

import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(Shape.class)
record Outline(
    String color,
    double side, // <- projection-subtype
    boolean filled) {} // <- projection-subtype
