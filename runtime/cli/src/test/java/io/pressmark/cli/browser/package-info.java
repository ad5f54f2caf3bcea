/** The report as a browser shows it: needs a Chromium, and is skipped without one. */
@NullMarked
package io.pressmark.cli.browser;

import org.jspecify.annotations.NullMarked;
