package test;

public record Part(String city) {}
