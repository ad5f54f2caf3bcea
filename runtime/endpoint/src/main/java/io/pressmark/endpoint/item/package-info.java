/** Operations on items. */
@NullMarked
package io.pressmark.endpoint.item;

import org.jspecify.annotations.NullMarked;
