/** From a model to source files. */
package io.pressmark.processor.write;
