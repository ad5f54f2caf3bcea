package test;

final class Upper extends Base<String> {
  @Override
  public String fromStored(String stored) {
    return stored;
  }
}
