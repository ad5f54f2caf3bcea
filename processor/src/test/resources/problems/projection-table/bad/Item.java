package test;

record Item(String id, int size) {}
