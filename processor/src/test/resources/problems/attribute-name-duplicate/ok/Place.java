package test;

record Place(String city) {}
