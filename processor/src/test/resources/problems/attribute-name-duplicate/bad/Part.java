package test;

import io.pressmark.annotation.Attribute;

record Part(
    int a,
    @Attribute("a") int b) {} // <- attribute-name-duplicate
