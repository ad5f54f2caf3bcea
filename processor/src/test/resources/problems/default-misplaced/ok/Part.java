package test;

import io.pressmark.annotation.Default;

record Part(@Default("none") String name, int size) {}
