/** The switch between the stores that the use cases run on. */
package io.pressmark.examples.over;
