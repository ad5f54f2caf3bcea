/** Statistics as text for people and as JSON for programs. */
@NullMarked
package io.pressmark.cli.statistics;

import org.jspecify.annotations.NullMarked;
