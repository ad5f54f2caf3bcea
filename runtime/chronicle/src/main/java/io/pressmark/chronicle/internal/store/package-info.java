/** The store as a whole: opening, closing and recovery, backups, rebuilding and compaction. */
@NullMarked
package io.pressmark.chronicle.internal.store;

import org.jspecify.annotations.NullMarked;
