package test;

record Leaf(Node parent) {} // <- document-recursive
