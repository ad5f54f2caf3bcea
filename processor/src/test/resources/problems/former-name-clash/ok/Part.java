package test;

import io.pressmark.annotation.Attribute;

record Part(@Attribute(formerNames = "writer") String author) {}
