/**
 * The store's own files beside its extents: {@code LOCK}, {@code CONTROL} and {@code dictionary}.
 *
 * <p>Each begins with the same head ({@link
 * io.pressmark.chronicle.internal.files.FileHeadDescriptor}) and carries checksums. A file that
 * cannot be read for sure is refused with an exception that names it and says what to do; nothing
 * is guessed.
 */
@NullMarked
package io.pressmark.chronicle.internal.files;

import org.jspecify.annotations.NullMarked;
