/**
 * What is told of a running store: events of Java Flight Recorder, and slow operations in the log.
 */
@NullMarked
package io.pressmark.chronicle.internal.operations;

import org.jspecify.annotations.NullMarked;
