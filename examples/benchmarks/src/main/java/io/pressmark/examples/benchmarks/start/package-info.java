/** How long a test waits for its store. */
package io.pressmark.examples.benchmarks.start;
