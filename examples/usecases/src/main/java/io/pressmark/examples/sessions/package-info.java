/** User sessions that expire. */
package io.pressmark.examples.sessions;
