/** From what was declared to a model that can work, or to problems. */
package io.pressmark.processor.validate;
