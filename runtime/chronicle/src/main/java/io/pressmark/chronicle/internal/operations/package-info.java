/**
 * What is told of a running store: events of Java Flight Recorder, slow operations in the log, and
 * the progress of long work.
 */
@NullMarked
package io.pressmark.chronicle.internal.operations;

import org.jspecify.annotations.NullMarked;
