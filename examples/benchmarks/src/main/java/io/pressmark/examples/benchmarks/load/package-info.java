/** Servers of DynamoDB's protocol under load, side by side. */
package io.pressmark.examples.benchmarks.load;
