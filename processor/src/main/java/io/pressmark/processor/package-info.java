/** The annotation processor: it reads, validates and writes. */
package io.pressmark.processor;
