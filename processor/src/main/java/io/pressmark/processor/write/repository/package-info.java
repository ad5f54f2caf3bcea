/** Writes the repository, one small writer for each group of its methods. */
package io.pressmark.processor.write.repository;
