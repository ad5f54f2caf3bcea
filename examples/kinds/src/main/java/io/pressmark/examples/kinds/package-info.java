/** Tables whose classes other processors complete, each in the style of its library. */
package io.pressmark.examples.kinds;
