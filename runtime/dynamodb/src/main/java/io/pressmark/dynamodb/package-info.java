/** The store that is DynamoDB, or whatever speaks its protocol, through the AWS SDK. */
@NullMarked
package io.pressmark.dynamodb;

import org.jspecify.annotations.NullMarked;
