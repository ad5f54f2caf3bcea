/** What can be wrong with a model, in one catalogue, and how it is told. */
package io.pressmark.processor.problem;
