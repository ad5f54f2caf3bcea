/** Texts for people. */
@NullMarked
package io.pressmark.cli.text;

import org.jspecify.annotations.NullMarked;
