/** Answers to surveys, stored although the throughput of their table is now and then used up. */
package io.pressmark.examples.survey;
