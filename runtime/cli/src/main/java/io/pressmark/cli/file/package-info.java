/** Files that a command writes. */
@NullMarked
package io.pressmark.cli.file;

import org.jspecify.annotations.NullMarked;
