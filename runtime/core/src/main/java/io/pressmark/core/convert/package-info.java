/** What an application implements to store types that have no stored form of their own. */
@NullMarked
package io.pressmark.core.convert;

import org.jspecify.annotations.NullMarked;
