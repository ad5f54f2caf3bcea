package test;

public record Part(String city, int number) {}
