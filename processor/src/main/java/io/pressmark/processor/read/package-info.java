/** From the compiler's elements to what was declared, and where. */
package io.pressmark.processor.read;
