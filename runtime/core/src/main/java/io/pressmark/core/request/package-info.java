/** What generated repositories return: queries, scans, updates and pages. */
@NullMarked
package io.pressmark.core.request;

import org.jspecify.annotations.NullMarked;
