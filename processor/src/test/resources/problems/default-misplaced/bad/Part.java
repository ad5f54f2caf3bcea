package test;

record Part(String name) {}
