package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("things")
public interface Thing {
  @PartitionKey
  String id();

  int size();

  static Builder builder() {
    return new Builder();
  }

  final class Builder {
    private String id = "";
    private int size;

    public Builder setId(String value) {
      this.id = value;
      return this;
    }

    public Builder setSize(int value) {
      this.size = value;
      return this;
    }

    public Thing build() {
      String madeId = id;
      int madeSize = size;
      return new Thing() {
        @Override
        public String id() {
          return madeId;
        }

        @Override
        public int size() {
          return madeSize;
        }
      };
    }
  }
}
