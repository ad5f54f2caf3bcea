"""A tour of every operation of the endpoint with boto3.

    python3 tour.py http://127.0.0.1:8000

Each step checks what came back; the first that is wrong ends the tour with a non-zero status.
"""

import sys
import time

import boto3
from boto3.dynamodb.conditions import Attr, Key
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT = sys.argv[1]
TABLE = "tour-boto3"
# A server knows a token for ten minutes: each tour has its own.
TOKEN = f"tour-{time.time_ns()}"

OPERATIONS = {
    "CreateTable", "DescribeTable", "UpdateTable", "DeleteTable", "ListTables", "DescribeLimits",
    "DescribeEndpoints", "UpdateTimeToLive", "DescribeTimeToLive", "TagResource", "UntagResource",
    "ListTagsOfResource", "PutItem", "GetItem", "UpdateItem", "DeleteItem", "Query", "Scan",
    "BatchGetItem", "BatchWriteItem", "TransactGetItems", "TransactWriteItems", "ListStreams",
    "DescribeStream", "GetShardIterator", "GetRecords",
}

settings = {
    "endpoint_url": ENDPOINT,
    "region_name": "us-east-1",
    "aws_access_key_id": "tour",
    "aws_secret_access_key": "tour",
    "config": Config(retries={"max_attempts": 2}),
}
called = set()


def note(model, **_):
    called.add(model.name)


session = boto3.Session()
db = session.client("dynamodb", **settings)
streams = session.client("dynamodbstreams", **settings)
resource = session.resource("dynamodb", **settings)
for client in (db, streams, resource.meta.client):
    client.meta.events.register("before-call.*", note)


def step(text):
    print(f"  {text}", flush=True)


def equal(actual, expected):
    if actual != expected:
        raise AssertionError(f"expected {expected!r}, found {actual!r}")


def refused(code, call):
    """Runs a call that must be refused, and returns the whole answer."""
    try:
        call()
    except ClientError as e:
        equal(e.response["Error"]["Code"], code)
        return e.response
    raise AssertionError(f"{code} was expected")


def tables():
    step("tables: create, wait, describe, list")
    if TABLE in db.list_tables()["TableNames"]:
        db.delete_table(TableName=TABLE)
        db.get_waiter("table_not_exists").wait(TableName=TABLE, WaiterConfig={"Delay": 1})
    created = db.create_table(
        TableName=TABLE,
        AttributeDefinitions=[
            {"AttributeName": "customer", "AttributeType": "S"},
            {"AttributeName": "number", "AttributeType": "N"},
            {"AttributeName": "product", "AttributeType": "S"},
            {"AttributeName": "total", "AttributeType": "N"},
        ],
        KeySchema=[
            {"AttributeName": "customer", "KeyType": "HASH"},
            {"AttributeName": "number", "KeyType": "RANGE"},
        ],
        LocalSecondaryIndexes=[
            {
                "IndexName": "byTotal",
                "KeySchema": [
                    {"AttributeName": "customer", "KeyType": "HASH"},
                    {"AttributeName": "total", "KeyType": "RANGE"},
                ],
                "Projection": {"ProjectionType": "KEYS_ONLY"},
            }
        ],
        GlobalSecondaryIndexes=[
            {
                "IndexName": "byProduct",
                "KeySchema": [
                    {"AttributeName": "product", "KeyType": "HASH"},
                    {"AttributeName": "number", "KeyType": "RANGE"},
                ],
                "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["memo"]},
            }
        ],
        BillingMode="PAY_PER_REQUEST",
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )["TableDescription"]
    equal(created["TableName"], TABLE)
    db.get_waiter("table_exists").wait(TableName=TABLE, WaiterConfig={"Delay": 1})
    table = db.describe_table(TableName=TABLE)["Table"]
    equal(table["TableStatus"], "ACTIVE")
    equal(table["BillingModeSummary"]["BillingMode"], "PAY_PER_REQUEST")
    equal([i["IndexName"] for i in table["GlobalSecondaryIndexes"]], ["byProduct"])
    equal([i["IndexName"] for i in table["LocalSecondaryIndexes"]], ["byTotal"])
    refused("ResourceInUseException", lambda: db.create_table(
        TableName=TABLE,
        AttributeDefinitions=[{"AttributeName": "customer", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "customer", "KeyType": "HASH"}],
        BillingMode="PAY_PER_REQUEST",
    ))
    refused("ResourceNotFoundException", lambda: db.describe_table(TableName="tour-nobody"))
    names = [n for page in db.get_paginator("list_tables").paginate() for n in page["TableNames"]]
    equal(TABLE in names, True)
    return table["TableArn"], table["LatestStreamArn"]


def account(arn):
    step("limits, endpoints, tags, time to live")
    equal(db.describe_limits()["TableMaxReadCapacityUnits"] > 0, True)
    equal(len(db.describe_endpoints()["Endpoints"]), 1)
    db.tag_resource(ResourceArn=arn, Tags=[{"Key": "team", "Value": "shop"}, {"Key": "tour", "Value": ""}])
    db.untag_resource(ResourceArn=arn, TagKeys=["tour"])
    equal(db.list_tags_of_resource(ResourceArn=arn)["Tags"], [{"Key": "team", "Value": "shop"}])
    db.update_time_to_live(
        TableName=TABLE, TimeToLiveSpecification={"Enabled": True, "AttributeName": "expires"})
    described = db.describe_time_to_live(TableName=TABLE)["TimeToLiveDescription"]
    equal(described["AttributeName"], "expires")
    equal(described["TimeToLiveStatus"] in ("ENABLED", "ENABLING"), True)


def items():
    step("items: put, get, update, delete, conditions, every type")
    item = {
        "customer": {"S": "c1"},
        "number": {"N": "1"},
        "product": {"S": "p7"},
        "total": {"N": "19.90"},
        "memo": {"S": "übermäßig 🎈"},
        "flags": {"M": {"gift": {"BOOL": True}, "none": {"NULL": True}}},
        "lines": {"L": [{"S": "a"}, {"N": "12345678901234567890123456789012345678"}]},
        "raw": {"B": b"\x00\xff"},
        "names": {"SS": ["x", "y"]},
        "numbers": {"NS": ["1", "2.5"]},
        "blobs": {"BS": [b"\x01", b"\x02"]},
    }
    put = db.put_item(TableName=TABLE, Item=item, ReturnConsumedCapacity="INDEXES")
    equal(put["ConsumedCapacity"]["Table"]["CapacityUnits"], 1.0)
    key = {"customer": {"S": "c1"}, "number": {"N": "1"}}
    read = db.get_item(TableName=TABLE, Key=key, ConsistentRead=True)["Item"]
    for unordered in ("names", "numbers", "blobs"):
        for it in (read, item):
            kind, values = next(iter(it[unordered].items()))
            it[unordered] = {kind: sorted(values)}
    item["total"] = {"N": "19.9"}
    equal(read, item)
    part = db.get_item(
        TableName=TABLE, Key=key, ProjectionExpression="#f.gift, #l[1]",
        ExpressionAttributeNames={"#f": "flags", "#l": "lines"})["Item"]
    equal(part, {
        "flags": {"M": {"gift": {"BOOL": True}}},
        "lines": {"L": [{"N": "12345678901234567890123456789012345678"}]},
    })
    failed = refused("ConditionalCheckFailedException", lambda: db.put_item(
        TableName=TABLE, Item=item, ConditionExpression="attribute_not_exists(customer)",
        ReturnValuesOnConditionCheckFailure="ALL_OLD"))
    equal(failed["Error"]["Message"], "The conditional request failed")
    updated = db.update_item(
        TableName=TABLE, Key=key,
        UpdateExpression="SET #t = #t + :fee, memo = if_not_exists(memo, :m) REMOVE flags.gift ADD numbers :n",
        ConditionExpression="size(#l) = :two",
        ExpressionAttributeNames={"#t": "total", "#l": "lines"},
        ExpressionAttributeValues={
            ":fee": {"N": "0.1"}, ":m": {"S": "-"}, ":n": {"NS": ["3"]}, ":two": {"N": "2"}},
        ReturnValues="UPDATED_NEW")["Attributes"]
    equal(updated["total"], {"N": "20"})
    equal(sorted(updated["numbers"]["NS"]), ["1", "2.5", "3"])
    refused("ValidationException", lambda: db.update_item(
        TableName=TABLE, Key=key, UpdateExpression="SET customer = :c",
        ExpressionAttributeValues={":c": {"S": "c2"}}))
    old = db.delete_item(TableName=TABLE, Key=key, ReturnValues="ALL_OLD")["Attributes"]
    equal(old["total"], {"N": "20"})
    equal("Item" in db.get_item(TableName=TABLE, Key=key), False)


def batches():
    step("batches: 60 items in, some out")
    table = resource.Table(TABLE)
    with table.batch_writer() as batch:
        for n in range(60):
            batch.put_item(Item={
                "customer": f"c{n % 3}", "number": n, "product": f"p{n % 5}", "total": 100 - n,
                "memo": f"note {n}", "expires": int(time.time()) + 86_400})
    found = resource.batch_get_item(RequestItems={
        TABLE: {"Keys": [{"customer": f"c{n % 3}", "number": n} for n in range(0, 60, 6)]}})
    equal(len(found["Responses"][TABLE]), 10)
    equal(found["UnprocessedKeys"], {})
    refused("ValidationException", lambda: db.batch_write_item(RequestItems={TABLE: [{}]}))


def reads():
    step("queries and scans: pages, indexes, filters, counts, segments")
    table = resource.Table(TABLE)
    forward = table.query(
        KeyConditionExpression=Key("customer").eq("c1") & Key("number").between(10, 40))
    equal([int(i["number"]) for i in forward["Items"]], [10, 13, 16, 19, 22, 25, 28, 31, 34, 37, 40])
    backward = table.query(
        KeyConditionExpression=Key("customer").eq("c1"), ScanIndexForward=False, Limit=2,
        FilterExpression=Attr("memo").begins_with("note"))
    equal([int(i["number"]) for i in backward["Items"]], [58, 55])
    equal(backward["LastEvaluatedKey"], {"customer": "c1", "number": 55})
    local = table.query(
        IndexName="byTotal", KeyConditionExpression=Key("customer").eq("c0") & Key("total").gt(95),
        Select="ALL_ATTRIBUTES", ConsistentRead=True)
    equal([i["memo"] for i in local["Items"]], ["note 3", "note 0"])
    pages = db.get_paginator("query").paginate(
        TableName=TABLE, IndexName="byProduct", KeyConditionExpression="product = :p",
        ExpressionAttributeValues={":p": {"S": "p2"}}, PaginationConfig={"PageSize": 5})
    equal([int(i["number"]["N"]) for page in pages for i in page["Items"]], list(range(2, 60, 5)))
    refused("ValidationException", lambda: table.query(
        IndexName="byProduct", KeyConditionExpression=Key("product").eq("p2"), ConsistentRead=True))
    equal(db.scan(TableName=TABLE, Select="COUNT")["Count"], 60)
    seen = set()
    for segment in range(4):
        for page in db.get_paginator("scan").paginate(TableName=TABLE, Segment=segment, TotalSegments=4):
            for item in page["Items"]:
                seen.add(item["number"]["N"])
    equal(len(seen), 60)
    old = db.query(
        TableName=TABLE,
        KeyConditions={"customer": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "c2"}]}},
        QueryFilter={"memo": {"ComparisonOperator": "CONTAINS", "AttributeValueList": [{"S": "5"}]}},
        AttributesToGet=["memo"])
    equal([i["memo"]["S"] for i in old["Items"]], ["note 5", "note 35", "note 50", "note 53", "note 56", "note 59"])


def transactions():
    step("transactions: all or nothing, reasons, tokens")
    put = {"Put": {"TableName": TABLE, "Item": {"customer": {"S": "t"}, "number": {"N": "1"}}}}
    update = {"Update": {
        "TableName": TABLE, "Key": {"customer": {"S": "t"}, "number": {"N": "2"}},
        "UpdateExpression": "ADD visits :one", "ExpressionAttributeValues": {":one": {"N": "1"}}}}
    check = {"ConditionCheck": {
        "TableName": TABLE, "Key": {"customer": {"S": "t"}, "number": {"N": "3"}},
        "ConditionExpression": "attribute_exists(customer)"}}
    failed = refused("TransactionCanceledException", lambda: db.transact_write_items(
        TransactItems=[put, update, check]))
    equal([r["Code"] for r in failed["CancellationReasons"]], ["None", "None", "ConditionalCheckFailed"])
    for _ in range(2):
        db.transact_write_items(TransactItems=[put, update], ClientRequestToken=TOKEN)
    refused("IdempotentParameterMismatchException", lambda: db.transact_write_items(
        TransactItems=[put], ClientRequestToken=TOKEN))
    read = db.transact_get_items(TransactItems=[
        {"Get": {"TableName": TABLE, "Key": {"customer": {"S": "t"}, "number": {"N": n}}}}
        for n in ("1", "2", "3")])["Responses"]
    equal(["Item" in r for r in read], [True, True, False])
    equal(read[1]["Item"]["visits"], {"N": "1"})


def changes(arn):
    step("the change stream, from its beginning")
    equal(arn in [s["StreamArn"] for s in streams.list_streams(TableName=TABLE)["Streams"]], True)
    description = streams.describe_stream(StreamArn=arn)["StreamDescription"]
    equal(description["StreamViewType"], "NEW_AND_OLD_IMAGES")
    kinds = []
    for shard in description["Shards"]:
        iterator = streams.get_shard_iterator(
            StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        while iterator:
            page = streams.get_records(ShardIterator=iterator)
            kinds += [
                r["eventName"] for r in page["Records"]
                if r["dynamodb"]["Keys"] == {"customer": {"S": "c1"}, "number": {"N": "1"}}]
            if not page["Records"]:
                break
            iterator = page.get("NextShardIterator")
    equal(kinds, ["INSERT", "MODIFY", "REMOVE", "INSERT"])


def index_lifecycle():
    step("an index is added to the table in use, and removed")
    db.update_table(
        TableName=TABLE,
        AttributeDefinitions=[{"AttributeName": "memo", "AttributeType": "S"}],
        GlobalSecondaryIndexUpdates=[{"Create": {
            "IndexName": "byMemo",
            "KeySchema": [{"AttributeName": "memo", "KeyType": "HASH"}],
            "Projection": {"ProjectionType": "ALL"}}}])
    deadline = time.monotonic() + 60
    while True:
        indexes = db.describe_table(TableName=TABLE)["Table"]["GlobalSecondaryIndexes"]
        status = {i["IndexName"]: i["IndexStatus"] for i in indexes}["byMemo"]
        if status == "ACTIVE":
            break
        if time.monotonic() > deadline:
            raise AssertionError(f"the index is still {status}")
    found = resource.Table(TABLE).query(
        IndexName="byMemo", KeyConditionExpression=Key("memo").eq("note 42"))
    equal([int(i["number"]) for i in found["Items"]], [42])
    db.update_table(TableName=TABLE, GlobalSecondaryIndexUpdates=[{"Delete": {"IndexName": "byMemo"}}])


def main():
    arn, stream = tables()
    account(arn)
    items()
    batches()
    reads()
    transactions()
    changes(stream)
    index_lifecycle()
    step("delete the table")
    db.delete_table(TableName=TABLE)
    db.get_waiter("table_not_exists").wait(TableName=TABLE, WaiterConfig={"Delay": 1})
    equal(OPERATIONS - called, set())
    print(f"boto3 {boto3.__version__}: {len(OPERATIONS)} operations, all as expected")


main()
