/** Every type of attribute in every kind of class. */
package io.pressmark.processor.matrix;
