// dynamodb-admin on the endpoint: a headless browser has to show a table and its items.
//
//     node tour.mjs http://127.0.0.1:8000 [chromium] [folder for screenshots]
//
// The first page that is wrong ends the tour with a non-zero status.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";

const [endpoint, chromium = "chromium", folder = "."] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const table = "tour-admin";
const credentials = { accessKeyId: "tour", secretAccessKey: "tour" };
const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });

/** A port that nobody has. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** What a page shows, once its scripts have run; a screenshot of it is kept. */
async function show(url, name) {
  const options = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--window-size=1200,900",
    "--virtual-time-budget=15000",
  ];
  const run = promisify(execFile);
  await run(chromium, [...options, `--screenshot=${path.join(folder, `${name}.png`)}`, url]);
  const { stdout } = await run(chromium, [...options, "--dump-dom", url], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

await client.send(
  new CreateTableCommand({
    TableName: table,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "id", AttributeType: "S" },
      { AttributeName: "at", AttributeType: "N" },
    ],
    KeySchema: [
      { AttributeName: "id", KeyType: "HASH" },
      { AttributeName: "at", KeyType: "RANGE" },
    ],
  }),
);
for (let at = 1; at <= 3; at++) {
  await client.send(
    new PutItemCommand({
      TableName: table,
      Item: { id: { S: "kettle" }, at: { N: String(at) }, note: { S: `cup number ${at}` } },
    }),
  );
}

const port = await freePort();
const admin = spawn(
  process.execPath,
  [
    path.join(here, "node_modules", "dynamodb-admin", "dist", "dynamodb-admin.js"),
    "--host", "127.0.0.1",
    "--port", String(port),
    "--dynamo-endpoint", endpoint,
    "--skip-default-credentials",
  ],
  {
    env: {
      ...process.env,
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "tour",
      AWS_SECRET_ACCESS_KEY: "tour",
    },
    stdio: ["ignore", "pipe", "inherit"],
  },
);
try {
  // It says when it listens.
  let said = "";
  for await (const chunk of admin.stdout) {
    said += chunk;
    if (said.includes(String(port))) {
      break;
    }
  }
  assert.ok(said.includes(String(port)), `dynamodb-admin did not start: ${said}`);
  const address = `http://127.0.0.1:${port}`;

  const tables = await show(`${address}/`, "admin-tables");
  assert.ok(tables.includes(table), "the table is listed");
  console.log("  the list of tables shows the table");

  const items = await show(`${address}/tables/${table}`, "admin-items");
  for (let at = 1; at <= 3; at++) {
    assert.ok(items.includes(`cup number ${at}`), `item ${at} is shown`);
  }
  console.log("  the table's page shows its items");

  const meta = await show(`${address}/tables/${table}/meta`, "admin-meta");
  assert.ok(meta.includes("KeySchema") && meta.includes("HASH"), "the description is shown");
  console.log("  the table's description is shown");
} finally {
  admin.kill();
  await client.send(new DeleteTableCommand({ TableName: table }));
}
