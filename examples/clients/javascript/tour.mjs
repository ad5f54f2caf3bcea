// A tour of every operation of the endpoint with the AWS SDK for JavaScript v3.
//
//     node tour.mjs http://127.0.0.1:8000
//
// Each step checks what came back; the first that is wrong ends the tour with a non-zero status.

import assert from "node:assert/strict";
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DeleteTableCommand,
  DescribeEndpointsCommand,
  DescribeLimitsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TagResourceCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UntagResourceCommand,
  UpdateItemCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  paginateListTables,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  NumberValue,
  PutCommand,
  QueryCommand as DocumentQuery,
  TransactWriteCommand,
  UpdateCommand,
  paginateQuery,
  paginateScan,
} from "@aws-sdk/lib-dynamodb";

const OPERATIONS = 26;
const table = "tour-javascript";
const settings = {
  endpoint: process.argv[2],
  region: "us-east-1",
  credentials: { accessKeyId: "tour", secretAccessKey: "tour" },
  maxAttempts: 2,
};
const db = new DynamoDBClient(settings);
const streams = new DynamoDBStreamsClient(settings);
const documents = DynamoDBDocumentClient.from(db, {
  marshallOptions: { removeUndefinedValues: true },
  // What JavaScript's numbers cannot hold stays as it is.
  unmarshallOptions: { wrapNumbers: (text) => (String(Number(text)) === text ? Number(text) : NumberValue.from(text)) },
});
const called = new Set();
// A server knows a token for ten minutes: each tour has its own.
const token = `tour-${Date.now()}`;
for (const client of [db, streams]) {
  client.middlewareStack.add(
    (next, context) => (args) => {
      called.add(context.commandName.replace("Command", ""));
      return next(args);
    },
    { step: "initialize" },
  );
}

const step = (text) => console.log(`  ${text}`);

/** Runs a call that must be refused, and returns the error. */
async function refused(name, call) {
  try {
    await call();
  } catch (e) {
    assert.equal(e.name, name, e.message);
    return e;
  }
  assert.fail(`${name} was expected`);
}

async function tables() {
  step("tables: create, wait, describe, list");
  const waiting = { client: db, maxWaitTime: 60, minDelay: 1, maxDelay: 1 };
  const { TableNames } = await db.send(new ListTablesCommand({}));
  if (TableNames.includes(table)) {
    await db.send(new DeleteTableCommand({ TableName: table }));
    await waitUntilTableNotExists(waiting, { TableName: table });
  }
  const definition = {
    TableName: table,
    AttributeDefinitions: [
      { AttributeName: "room", AttributeType: "S" },
      { AttributeName: "at", AttributeType: "S" },
      { AttributeName: "author", AttributeType: "S" },
    ],
    KeySchema: [
      { AttributeName: "room", KeyType: "HASH" },
      { AttributeName: "at", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: "byAuthor",
        KeySchema: [
          { AttributeName: "author", KeyType: "HASH" },
          { AttributeName: "at", KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "KEYS_ONLY" },
      },
    ],
    BillingMode: "PAY_PER_REQUEST",
  };
  await db.send(new CreateTableCommand(definition));
  await waitUntilTableExists(waiting, { TableName: table });
  await refused("ResourceInUseException", () => db.send(new CreateTableCommand(definition)));
  await db.send(
    new UpdateTableCommand({
      TableName: table,
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
    }),
  );
  await waitUntilTableExists(waiting, { TableName: table });
  const { Table } = await db.send(new DescribeTableCommand({ TableName: table }));
  assert.equal(Table.TableStatus, "ACTIVE");
  assert.ok(Table.CreationDateTime instanceof Date);
  assert.equal(Table.GlobalSecondaryIndexes[0].Projection.ProjectionType, "KEYS_ONLY");
  const names = [];
  for await (const page of paginateListTables({ client: db, pageSize: 1 }, {})) {
    names.push(...page.TableNames);
  }
  assert.ok(names.includes(table));
  return [Table.TableArn, Table.LatestStreamArn];
}

async function account(arn) {
  step("limits, endpoints, tags, time to live");
  assert.ok((await db.send(new DescribeLimitsCommand({}))).AccountMaxWriteCapacityUnits > 0);
  assert.equal((await db.send(new DescribeEndpointsCommand({}))).Endpoints.length, 1);
  await db.send(new TagResourceCommand({ ResourceArn: arn, Tags: [{ Key: "a", Value: "1" }, { Key: "b", Value: "2" }] }));
  await db.send(new UntagResourceCommand({ ResourceArn: arn, TagKeys: ["a"] }));
  assert.deepEqual((await db.send(new ListTagsOfResourceCommand({ ResourceArn: arn }))).Tags, [{ Key: "b", Value: "2" }]);
  await db.send(
    new UpdateTimeToLiveCommand({
      TableName: table,
      TimeToLiveSpecification: { Enabled: true, AttributeName: "expires" },
    }),
  );
  const { TimeToLiveDescription } = await db.send(new DescribeTimeToLiveCommand({ TableName: table }));
  assert.equal(TimeToLiveDescription.AttributeName, "expires");
}

async function items() {
  step("items: documents and plain attributes, conditions, every type");
  const item = {
    room: "r1",
    at: "2026-01-01T00:00:00Z",
    author: "ada",
    text: "größer als 𝄞",
    big: NumberValue.from("12345678901234567890.5"),
    nested: { list: [1, "two", null, { three: [true, false] }], empty: {} },
    labels: new Set(["x", "y"]),
    raw: new Uint8Array([0, 127, 255]),
  };
  const key = { room: item.room, at: item.at };
  await documents.send(new PutCommand({ TableName: table, Item: item }));
  const read = (await documents.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;
  assert.deepEqual(read.nested, item.nested);
  assert.deepEqual(read.labels, item.labels);
  assert.deepEqual(read.raw, item.raw);
  assert.equal(read.text, item.text);
  const raw = (await db.send(
    new GetItemCommand({
      TableName: table,
      Key: { room: { S: "r1" }, at: { S: item.at } },
      ProjectionExpression: "big, nested.#l[3].three",
      ExpressionAttributeNames: { "#l": "list" },
    }),
  )).Item;
  assert.deepEqual(raw, {
    big: { N: "12345678901234567890.5" },
    nested: { M: { list: { L: [{ M: { three: { L: [{ BOOL: true }, { BOOL: false }] } } }] } } },
  });
  const failed = await refused("ConditionalCheckFailedException", () =>
    db.send(
      new PutItemCommand({
        TableName: table,
        Item: { room: { S: "r1" }, at: { S: item.at } },
        ConditionExpression: "attribute_not_exists(room)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    ),
  );
  assert.equal(failed.Item.author.S, "ada");
  const updated = await documents.send(
    new UpdateCommand({
      TableName: table,
      Key: key,
      UpdateExpression: "SET nested.#l[1] = :two, seen = list_append(if_not_exists(seen, :none), :me) DELETE labels :x",
      ExpressionAttributeNames: { "#l": "list" },
      ExpressionAttributeValues: { ":two": 2, ":none": [], ":me": ["bob"], ":x": new Set(["x"]) },
      ReturnValues: "ALL_NEW",
    }),
  );
  assert.deepEqual(updated.Attributes.nested.list[1], 2);
  assert.deepEqual(updated.Attributes.seen, ["bob"]);
  assert.deepEqual(updated.Attributes.labels, new Set(["y"]));
  const counted = await db.send(
    new UpdateItemCommand({
      TableName: table,
      Key: { room: { S: "r1" }, at: { S: item.at } },
      AttributeUpdates: { likes: { Action: "ADD", Value: { N: "3" } } },
      ReturnValues: "UPDATED_NEW",
    }),
  );
  assert.deepEqual(counted.Attributes, { likes: { N: "3" } });
  const old = await documents.send(new DeleteCommand({ TableName: table, Key: key, ReturnValues: "ALL_OLD" }));
  assert.equal(old.Attributes.likes, 3);
  await db.send(new DeleteItemCommand({ TableName: table, Key: { room: { S: "r1" }, at: { S: item.at } } }));
}

async function batches() {
  step("batches");
  const at = (n) => `2026-02-01T00:00:${String(n).padStart(2, "0")}Z`;
  for (let from = 0; from < 50; from += 25) {
    const requests = Array.from({ length: 25 }, (_, i) => ({
      PutRequest: { Item: { room: "r2", at: at(from + i), author: `a${(from + i) % 5}`, n: from + i } },
    }));
    const { UnprocessedItems } = await documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    assert.deepEqual(UnprocessedItems, {});
  }
  await refused("ValidationException", () =>
    db.send(new BatchWriteItemCommand({ RequestItems: { [table]: Array(2).fill({ DeleteRequest: { Key: { room: { S: "x" }, at: { S: "y" } } } }) } })),
  );
  const { Responses } = await documents.send(
    new BatchGetCommand({ RequestItems: { [table]: { Keys: [1, 2, 77].map((n) => ({ room: "r2", at: at(n) })), ProjectionExpression: "n" } } }),
  );
  assert.deepEqual(Responses[table].map((i) => i.n).sort(), [1, 2]);
  const plain = await db.send(
    new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [{ room: { S: "r2" }, at: { S: at(3) } }] } } }),
  );
  assert.equal(plain.Responses[table][0].n.N, "3");
}

async function reads() {
  step("queries and scans: pages, an index, filters, segments");
  const newest = await documents.send(
    new DocumentQuery({
      TableName: table,
      KeyConditionExpression: "room = :r AND begins_with(#at, :day)",
      ExpressionAttributeNames: { "#at": "at" },
      ExpressionAttributeValues: { ":r": "r2", ":day": "2026-02-01T00:00:4" },
      ScanIndexForward: false,
      Limit: 3,
    }),
  );
  assert.deepEqual(newest.Items.map((i) => i.n), [49, 48, 47]);
  assert.equal(newest.LastEvaluatedKey.at, "2026-02-01T00:00:47Z");
  const found = [];
  for await (const page of paginateQuery(
    { client: documents, pageSize: 3 },
    {
      TableName: table,
      IndexName: "byAuthor",
      KeyConditionExpression: "author = :a",
      ExpressionAttributeValues: { ":a": "a4" },
    },
  )) {
    found.push(...page.Items);
  }
  assert.equal(found.length, 10);
  assert.deepEqual(Object.keys(found[0]).sort(), ["at", "author", "room"]);
  await refused("ValidationException", () =>
    db.send(
      new QueryCommand({
        TableName: table,
        IndexName: "byAuthor",
        Select: "ALL_ATTRIBUTES",
        KeyConditionExpression: "author = :a",
        ExpressionAttributeValues: { ":a": { S: "a4" } },
      }),
    ),
  );
  const filtered = await db.send(
    new ScanCommand({
      TableName: table,
      FilterExpression: "n BETWEEN :low AND :high",
      ExpressionAttributeValues: { ":low": { N: "10" }, ":high": { N: "12.5" } },
    }),
  );
  assert.deepEqual([filtered.Count, filtered.ScannedCount], [3, 50]);
  const seen = new Set();
  for (let segment = 0; segment < 3; segment++) {
    for await (const page of paginateScan(
      { client: documents, pageSize: 7 },
      { TableName: table, Segment: segment, TotalSegments: 3 },
    )) {
      page.Items.forEach((i) => seen.add(i.n));
    }
  }
  assert.equal(seen.size, 50);
}

async function transactions() {
  step("transactions: all or nothing, reasons, tokens");
  const put = { Put: { TableName: table, Item: { room: "t", at: "1" } } };
  const check = {
    ConditionCheck: {
      TableName: table,
      Key: { room: "t", at: "2" },
      ConditionExpression: "attribute_exists(room)",
    },
  };
  const failed = await refused("TransactionCanceledException", () =>
    documents.send(new TransactWriteCommand({ TransactItems: [put, check] })),
  );
  assert.deepEqual(failed.CancellationReasons.map((r) => r.Code), ["None", "ConditionalCheckFailed"]);
  for (let i = 0; i < 2; i++) {
    await documents.send(new TransactWriteCommand({ TransactItems: [put], ClientRequestToken: token }));
  }
  const mismatch = {
    TransactItems: [{ Delete: { TableName: table, Key: { room: { S: "t" }, at: { S: "1" } } } }],
    ClientRequestToken: token,
  };
  await refused("IdempotentParameterMismatchException", () => db.send(new TransactWriteItemsCommand(mismatch)));
  const { Responses } = await db.send(
    new TransactGetItemsCommand({
      TransactItems: ["1", "2"].map((at) => ({ Get: { TableName: table, Key: { room: { S: "t" }, at: { S: at } } } })),
    }),
  );
  assert.equal(Responses[0].Item.room.S, "t");
  assert.equal(Responses[1].Item, undefined);
}

async function changes(arn) {
  step("the change stream");
  const { Streams } = await streams.send(new ListStreamsCommand({ TableName: table }));
  assert.equal(Streams[0].StreamArn, arn);
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: arn }));
  let records = 0;
  for (const { ShardId } of StreamDescription.Shards) {
    const start = { StreamArn: arn, ShardId, ShardIteratorType: "TRIM_HORIZON" };
    let { ShardIterator } = await streams.send(new GetShardIteratorCommand(start));
    while (ShardIterator) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator, Limit: 20 }));
      if (page.Records.length === 0) {
        break;
      }
      records += page.Records.length;
      ({ NextShardIterator: ShardIterator } = page);
    }
  }
  // An insert, two changes and a removal of one item, fifty items, and one transaction.
  assert.equal(records, 4 + 50 + 1);
}

const [arn, stream] = await tables();
await account(arn);
await items();
await batches();
await reads();
await transactions();
await changes(stream);
step("delete the table");
await db.send(new DeleteTableCommand({ TableName: table }));
await waitUntilTableNotExists({ client: db, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, { TableName: table });
// The document client's commands have names of their own; what the server was asked is the same.
const plain = { Put: "PutItem", Get: "GetItem", Update: "UpdateItem", Delete: "DeleteItem", BatchGet: "BatchGetItem", BatchWrite: "BatchWriteItem", TransactWrite: "TransactWriteItems" };
const operations = new Set([...called].map((name) => plain[name] ?? name));
assert.equal(operations.size, OPERATIONS, [...operations].sort().join(", "));
console.log(`AWS SDK for JavaScript v3: ${operations.size} operations, all as expected`);
