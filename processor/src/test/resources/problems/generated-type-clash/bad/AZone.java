package test;

import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(A.Part.class)
record AZone(String id) {} // <- generated-type-clash
