/** Writes of classes with managed attributes, on a real store and with threads that race. */
package io.pressmark.chronicle.managed;
