package test.parts;

import io.pressmark.annotation.ProjectionOf;
import test.items.Item;

@ProjectionOf(Item.class) // <- projection-hidden
record ItemPart(String id, int size) {}
