/** The stores that are measured, behind one small interface. */
package io.pressmark.examples.benchmarks.peers;
