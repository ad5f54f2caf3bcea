package test;

record Part(String someName, String some_name) {}
