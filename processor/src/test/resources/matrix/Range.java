package matrix;

public record Range(int from, int to) {}
