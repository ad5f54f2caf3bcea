package test;

import io.pressmark.annotation.ProjectionOf;
import java.util.Optional;

@ProjectionOf(Shape.class)
record Outline(String color, Optional<Double> radius, Double side, Optional<Boolean> filled) {}
