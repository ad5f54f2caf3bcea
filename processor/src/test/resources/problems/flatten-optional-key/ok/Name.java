package test;

record Name(String first, String last) {}
