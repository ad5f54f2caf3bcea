/** How a command fails: exit codes, and the exceptions that are the command line's own. */
@NullMarked
package io.pressmark.cli.failure;

import org.jspecify.annotations.NullMarked;
