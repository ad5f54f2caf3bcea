/** What the processor adds to the time of a build. */
package io.pressmark.examples.benchmarks.compile;
