package test;

import io.pressmark.annotation.Attribute;

record Part(
    int a,
    @Attribute(formerNames = "a") int b) {} // <- former-name-clash
