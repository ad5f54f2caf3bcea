/**
 * Benchmarks of the embedded store beside its peers, with one class of items and one hand-written
 * codec for all peers. Ratios within one run are what counts; absolute times depend on the machine.
 */
package io.pressmark.examples.benchmarks;
