package matrix;

public enum Color {
  RED,
  GREEN
}
