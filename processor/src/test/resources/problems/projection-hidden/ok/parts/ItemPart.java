package test.parts;

import io.pressmark.annotation.ProjectionOf;
import test.items.Item;

@ProjectionOf(Item.class)
record ItemPart(Item.Color color, int size) {}
