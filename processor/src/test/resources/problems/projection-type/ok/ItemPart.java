package test;

import io.pressmark.annotation.ProjectionOf;
import java.util.List;
import java.util.Optional;

@ProjectionOf(Item.class)
record ItemPart(List<String> tags, int size, Optional<String> note) {}
