package test;

public record Place(String city) {}
