/** Logs of devices under a key that spreads, and under one that makes a hot partition. */
package io.pressmark.examples.devices;
