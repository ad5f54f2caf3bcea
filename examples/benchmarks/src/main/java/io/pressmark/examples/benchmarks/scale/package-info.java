/** What stays flat, and what grows, when a store gets millions of items. */
package io.pressmark.examples.benchmarks.scale;
