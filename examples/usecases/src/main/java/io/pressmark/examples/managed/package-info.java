/** Documents, settings and tickets whose versions, times, counters and ids the store fills in. */
package io.pressmark.examples.managed;
