package test;

record Address(String city, String street) {}
