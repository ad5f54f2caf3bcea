/** DynamoDB JSON: values, items, files with an item on each line. */
module io.pressmark.json {
  requires com.fasterxml.jackson.core;
  requires transitive io.pressmark.core;

  exports io.pressmark.json;
}
