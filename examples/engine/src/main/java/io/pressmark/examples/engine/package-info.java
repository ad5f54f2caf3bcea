/** Which engine the examples run on. */
package io.pressmark.examples.engine;
