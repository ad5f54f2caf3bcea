/** The command line: {@code java -jar pressmark.jar}. Not a library; its commands are its API. */
@NullMarked
package io.pressmark.cli;

import org.jspecify.annotations.NullMarked;
