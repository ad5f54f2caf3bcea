/**
 * Histories of concurrent operations, and a checker that finds whether a history could have come
 * from a store that does one operation after the other, each between its call and its return.
 */
package io.pressmark.chronicle.history;
