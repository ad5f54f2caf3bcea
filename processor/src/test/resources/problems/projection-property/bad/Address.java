package test;

record Address(String city) {}
