/**
 * The file of a backup: how it is written as a stream, and how it is read without trusting it.
 *
 * <p>The same format serves as the snapshot that a synced store keeps beside its journal, and as
 * the exported form of one table. Nothing here knows of pages or partitions.
 */
@NullMarked
package io.pressmark.chronicle.internal.backup;

import org.jspecify.annotations.NullMarked;
