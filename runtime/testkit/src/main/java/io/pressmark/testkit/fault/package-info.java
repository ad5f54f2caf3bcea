/**
 * Faults of a store, at a test's command: throttling, conflicts, batches that come back half done,
 * writes of others in between, and latency. {@link io.pressmark.testkit.fault.Faults} is the start.
 */
@NullMarked
package io.pressmark.testkit.fault;

import org.jspecify.annotations.NullMarked;
