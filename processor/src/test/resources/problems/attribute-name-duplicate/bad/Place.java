package test;

record Place(
    String city) {} // <- attribute-name-duplicate
