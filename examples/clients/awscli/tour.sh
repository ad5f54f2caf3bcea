#!/usr/bin/env bash
# A tour of every operation of the endpoint with the AWS command line.
#
#     ./tour.sh http://127.0.0.1:8000 [aws]
#
# Each step checks what came back; the first that is wrong ends the tour with a non-zero status.
set -euo pipefail

endpoint=$1
aws=${2:-aws}
table=tour-awscli
called=()
# A server knows a token for ten minutes: each tour has its own.
token=tour-$(date +%s)-$$

export AWS_ACCESS_KEY_ID=tour AWS_SECRET_ACCESS_KEY=tour AWS_DEFAULT_REGION=us-east-1
export AWS_PAGER='' AWS_MAX_ATTEMPTS=2

step() { printf '  %s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Runs an operation and leaves its answer in $answer: what --query picks, as text.
db() {
  called+=("$1")
  answer=$("$aws" dynamodb "$@" --endpoint-url "$endpoint" --output text)
}

streams() {
  called+=("$1")
  answer=$("$aws" dynamodbstreams "$@" --endpoint-url "$endpoint" --output text)
}

# Checks that $answer is $1, with runs of spaces as one.
equal() {
  local found
  found=$(tr -s '[:space:]' ' ' <<<"$answer" | sed 's/ $//')
  [ "$found" = "$1" ] || fail "Expected '$1', found '$found', after: ${called[-1]}"
}

# Runs an operation that must be refused with the error $1.
refused() {
  local code=$1 output
  shift
  called+=("$1")
  if output=$("$aws" dynamodb "$@" --endpoint-url "$endpoint" --output text 2>&1); then
    fail "$code was expected of: $*"
  fi
  case $output in
    *"($code)"*) ;;
    *) fail "$code was expected of: $*; found: $output" ;;
  esac
}

step 'tables: create, wait, describe, list'
if "$aws" dynamodb describe-table --table-name $table --endpoint-url "$endpoint" >/dev/null 2>&1; then
  "$aws" dynamodb delete-table --table-name $table --endpoint-url "$endpoint" >/dev/null
  "$aws" dynamodb wait table-not-exists --table-name $table --endpoint-url "$endpoint"
fi
db create-table --table-name $table \
  --attribute-definitions AttributeName=author,AttributeType=S AttributeName=year,AttributeType=N \
  AttributeName=genre,AttributeType=S \
  --key-schema AttributeName=author,KeyType=HASH AttributeName=year,KeyType=RANGE \
  --global-secondary-indexes 'IndexName=byGenre,KeySchema=[{AttributeName=genre,KeyType=HASH},{AttributeName=year,KeyType=RANGE}],Projection={ProjectionType=ALL},ProvisionedThroughput={ReadCapacityUnits=5,WriteCapacityUnits=5}' \
  --provisioned-throughput ReadCapacityUnits=50,WriteCapacityUnits=50 \
  --stream-specification StreamEnabled=true,StreamViewType=KEYS_ONLY \
  --query TableDescription.TableName
equal $table
"$aws" dynamodb wait table-exists --table-name $table --endpoint-url "$endpoint"
db describe-table --table-name $table \
  --query 'Table.[TableStatus,ProvisionedThroughput.ReadCapacityUnits,GlobalSecondaryIndexes[0].IndexName]'
equal 'ACTIVE 50 byGenre'
db describe-table --table-name $table --query Table.TableArn
arn=$answer
db describe-table --table-name $table --query Table.LatestStreamArn
stream=$answer
db list-tables --query "TableNames[?@=='$table']"
equal $table
refused ResourceNotFoundException describe-table --table-name tour-nobody

step 'limits, endpoints, tags, time to live'
db describe-limits --query 'TableMaxReadCapacityUnits > `0`'
equal True
db describe-endpoints --query 'length(Endpoints)'
equal 1
db tag-resource --resource-arn "$arn" --tags Key=shelf,Value=A Key=tour,Value=x
db untag-resource --resource-arn "$arn" --tag-keys tour
db list-tags-of-resource --resource-arn "$arn" --query 'Tags[].[Key,Value]'
equal 'shelf A'
db update-time-to-live --table-name $table \
  --time-to-live-specification Enabled=true,AttributeName=expires \
  --query TimeToLiveSpecification.AttributeName
equal expires
db describe-time-to-live --table-name $table --query TimeToLiveDescription.AttributeName
equal expires

step 'items: put, get, update, delete, conditions'
put() {
  db put-item --table-name $table \
    --item "{\"author\": {\"S\": \"$1\"}, \"year\": {\"N\": \"$2\"}, \"genre\": {\"S\": \"$3\"}, \"title\": {\"S\": \"$4\"}}" \
    --return-consumed-capacity TOTAL --query ConsumedCapacity.CapacityUnits
}
put Lem 1961 fiction Solaris
equal 2.0
put Lem 1964 essay 'Summa Technologiae'
put Čapek 1936 fiction 'Válka s mloky'
key='{"author": {"S": "Lem"}, "year": {"N": "1961"}}'
db get-item --table-name $table --key "$key" --consistent-read --query Item.title.S
equal Solaris
db get-item --table-name $table --key "$key" --projection-expression genre --query 'Item.[genre.S,title]'
equal 'fiction None'
refused ConditionalCheckFailedException put-item --table-name $table --item "$key" \
  --condition-expression 'attribute_not_exists(author)'
db update-item --table-name $table --key "$key" \
  --update-expression 'SET title = :t, pages = if_not_exists(pages, :n) ADD tags :s' \
  --expression-attribute-values '{":t": {"S": "Solaris (Kraków)"}, ":n": {"N": "204"}, ":s": {"SS": ["sea"]}}' \
  --return-values ALL_NEW --query 'Attributes.[title.S,pages.N,tags.SS[0]]'
equal 'Solaris (Kraków) 204 sea'
refused ValidationException update-item --table-name $table --key "$key" \
  --update-expression 'SET author = :a' --expression-attribute-values '{":a": {"S": "x"}}'
db delete-item --table-name $table --key '{"author": {"S": "Čapek"}, "year": {"N": "1936"}}' \
  --return-values ALL_OLD --query Attributes.title.S
equal 'Válka s mloky'

step 'batches'
db batch-write-item --request-items "{\"$table\": [
  {\"PutRequest\": {\"Item\": {\"author\": {\"S\": \"Lem\"}, \"year\": {\"N\": \"1968\"}, \"genre\": {\"S\": \"fiction\"}}}},
  {\"PutRequest\": {\"Item\": {\"author\": {\"S\": \"Lem\"}, \"year\": {\"N\": \"1971\"}, \"genre\": {\"S\": \"fiction\"}}}},
  {\"DeleteRequest\": {\"Key\": {\"author\": {\"S\": \"Lem\"}, \"year\": {\"N\": \"1900\"}}}}]}" \
  --query 'length(keys(UnprocessedItems))'
equal 0
db batch-get-item --request-items "{\"$table\": {\"Keys\": [$key, {\"author\": {\"S\": \"Lem\"}, \"year\": {\"N\": \"1971\"}}]}}" \
  --query "length(Responses.\"$table\")"
equal 2

step 'queries and scans'
db query --table-name $table --key-condition-expression 'author = :a AND #y > :y' \
  --expression-attribute-names '{"#y": "year"}' \
  --expression-attribute-values '{":a": {"S": "Lem"}, ":y": {"N": "1963"}}' \
  --no-scan-index-forward --query 'Items[].year.N'
equal '1971 1968 1964'
db query --table-name $table --index-name byGenre --key-condition-expression 'genre = :g' \
  --expression-attribute-values '{":g": {"S": "fiction"}}' --page-size 1 --query 'Items[].year.N'
equal '1961 1968 1971'
db scan --table-name $table --filter-expression 'attribute_exists(pages)' --query '[Count,ScannedCount]'
equal '1 4'

step 'transactions'
db transact-write-items --client-request-token "$token" --transact-items "[
  {\"Put\": {\"TableName\": \"$table\", \"Item\": {\"author\": {\"S\": \"t\"}, \"year\": {\"N\": \"1\"}}}},
  {\"ConditionCheck\": {\"TableName\": \"$table\", \"Key\": $key, \"ConditionExpression\": \"attribute_exists(pages)\"}}]"
refused TransactionCanceledException transact-write-items --transact-items "[
  {\"Delete\": {\"TableName\": \"$table\", \"Key\": $key, \"ConditionExpression\": \"attribute_not_exists(pages)\"}}]"
db transact-get-items --transact-items "[
  {\"Get\": {\"TableName\": \"$table\", \"Key\": {\"author\": {\"S\": \"t\"}, \"year\": {\"N\": \"1\"}}}}]" \
  --query 'Responses[].Item.author.S'
equal t

step 'the change stream'
streams list-streams --table-name $table --query 'length(Streams)'
equal 1
streams describe-stream --stream-arn "$stream" --query StreamDescription.StreamViewType
equal KEYS_ONLY
streams describe-stream --stream-arn "$stream" --query 'StreamDescription.Shards[].ShardId'
kinds=''
for shard in $answer; do
  streams get-shard-iterator --stream-arn "$stream" --shard-id "$shard" \
    --shard-iterator-type TRIM_HORIZON --query ShardIterator
  streams get-records --shard-iterator "$answer" \
    --query 'Records[?dynamodb.Keys.year.N==`"1936"`].eventName'
  kinds="$kinds $answer"
done
# A shard that has none of the records adds a blank.
answer=$(echo $kinds)
equal 'INSERT REMOVE'

step 'throughput changed, table deleted'
db update-table --table-name $table --billing-mode PAY_PER_REQUEST --query TableDescription.TableName
equal $table
"$aws" dynamodb wait table-exists --table-name $table --endpoint-url "$endpoint"
db describe-table --table-name $table --query Table.BillingModeSummary.BillingMode
equal PAY_PER_REQUEST
db delete-table --table-name $table --query TableDescription.TableName
equal $table
"$aws" dynamodb wait table-not-exists --table-name $table --endpoint-url "$endpoint"

distinct=$(printf '%s\n' "${called[@]}" | sort -u | wc -l)
[ "$distinct" -eq 26 ] || fail "26 operations were to be called, and $distinct were"
printf '%s: %s operations, all as expected\n' "$("$aws" --version | cut -d' ' -f1)" "$distinct"
