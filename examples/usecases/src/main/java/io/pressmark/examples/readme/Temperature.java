package io.pressmark.examples.readme;

import io.pressmark.annotation.ProjectionOf;
import java.time.Instant;

@ProjectionOf(Reading.class)
public record Temperature(Instant at, double celsius) {}
