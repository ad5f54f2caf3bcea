/** A table as generated code needs it: names and types of our own, no compiler elements. */
package io.pressmark.processor.model;
