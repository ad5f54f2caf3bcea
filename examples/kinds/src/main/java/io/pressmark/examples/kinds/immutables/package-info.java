/** Classes for immutables. */
package io.pressmark.examples.kinds.immutables;
