package test;

record Leaf(String text) {}
