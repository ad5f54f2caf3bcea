/** Any store behind DynamoDB's protocol. */
module io.pressmark.endpoint {
  requires transitive io.pressmark.core;
  requires io.pressmark.json;
  requires org.eclipse.jetty.server;
  requires org.slf4j;

  exports io.pressmark.endpoint;
}
