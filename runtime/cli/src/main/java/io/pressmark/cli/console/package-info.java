/** What a command sees of the process around it: streams, the terminal, the wish to stop. */
@NullMarked
package io.pressmark.cli.console;

import org.jspecify.annotations.NullMarked;
