package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String id,
    @Attribute(formerNames = "id") String name, // <- former-name-clash
    @Attribute(formerNames = "writer") String author,
    @Attribute(formerNames = "writer") String editor, // <- former-name-clash
    @Attribute(formerNames = {"old", "own"}) String own, // <- former-name-clash
    Part part) {}
