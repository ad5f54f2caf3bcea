package test;

import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(A.Part.class)
record AName(String id) {} // <- generated-type-clash
