package test;

import io.pressmark.annotation.Ignore;

record Node(String name, Leaf left, Leaf right, @Ignore Node parent) {}
