/**
 * What an embedded store reports about itself beyond what every store can say: how it was found
 * when it was opened, and what long operations did. Immutable values.
 */
@NullMarked
package io.pressmark.chronicle.report;

import org.jspecify.annotations.NullMarked;
