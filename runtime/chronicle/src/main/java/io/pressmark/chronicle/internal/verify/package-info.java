/** Whether a store is sound: its pages, its trees, and each index against its table. */
@NullMarked
package io.pressmark.chronicle.internal.verify;

import org.jspecify.annotations.NullMarked;
