/** Batches of generated repositories, on a store that does not take all of them at once. */
package io.pressmark.examples.batches;
