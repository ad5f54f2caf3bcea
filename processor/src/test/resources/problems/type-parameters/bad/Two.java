package test;

record Two<T>(T left, T right) {}
