package matrix;

public record Code(String text) {}
