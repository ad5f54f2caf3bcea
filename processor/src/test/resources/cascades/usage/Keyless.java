package test;

import io.pressmark.annotation.Table;

@Table("keyless")
public record Keyless(String id, long total) {}
