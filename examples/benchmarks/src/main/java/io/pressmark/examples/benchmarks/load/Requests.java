package io.pressmark.examples.benchmarks.load;

import java.util.Random;

/** The mixed requests: half of them gets, a third puts, the rest updates and queries. */
final class Requests {
  static final String TABLE = "load";

  static final String CREATE =
      "{'TableName':'load','BillingMode':'PAY_PER_REQUEST','AttributeDefinitions':["
          + "{'AttributeName':'id','AttributeType':'S'},{'AttributeName':'at','AttributeType':'N'}],"
          + "'KeySchema':[{'AttributeName':'id','KeyType':'HASH'},"
          + "{'AttributeName':'at','KeyType':'RANGE'}]}";

  private static final int COLLECTIONS = 2_000;
  private static final int PER_COLLECTION = 10;
  private static final String TEXT = "A few words about an order, as long as such things are. ";

  private final Random random;

  Requests(long seed) {
    random = new Random(seed);
  }

  /** One request. */
  record Request(String operation, String body) {}

  /** The next one, of items that all connections share. */
  Request next() {
    int dice = random.nextInt(100);
    String id = "customer-" + random.nextInt(COLLECTIONS);
    int at = random.nextInt(PER_COLLECTION);
    if (dice < 50) {
      return request("GetItem", key(id, at));
    }
    if (dice < 80) {
      return request("PutItem", "'Item':" + item(id, at));
    }
    if (dice < 90) {
      return request(
          "UpdateItem",
          key(id, at)
              + ",'UpdateExpression':'SET note = :note ADD #count :one',"
              + "'ExpressionAttributeNames':{'#count':'count'},'ExpressionAttributeValues':"
              + "{':note':{'S':'changed'},':one':{'N':'1'}}");
    }
    return request(
        "Query",
        "'KeyConditionExpression':'id = :id','ExpressionAttributeValues':{':id':{'S':'"
            + id
            + "'}}");
  }

  private static Request request(String operation, String rest) {
    return new Request(operation, json("{'TableName':'" + TABLE + "'," + rest + "}"));
  }

  private static String key(String id, int at) {
    return "'Key':{'id':{'S':'" + id + "'},'at':{'N':'" + at + "'}}";
  }

  private static String item(String id, int at) {
    return "{'id':{'S':'"
        + id
        + "'},'at':{'N':'"
        + at
        + "'},'note':{'S':'"
        + TEXT.repeat(5)
        + "'},'total':{'N':'12.95'},'tags':{'SS':['red','small']}}";
  }

  static String json(String text) {
    return text.replace('\'', '"');
  }
}
