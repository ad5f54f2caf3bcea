package shop;

public enum Status {
  PLACED,
  PAID,
  SHIPPED
}
