package test;

import io.pressmark.annotation.Attribute;

record Part(@Attribute("n") String name, int number) {}
