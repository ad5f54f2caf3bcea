/** Disks that fail and disks that forget, to open a store on. */
@NullMarked
package io.pressmark.chronicle.disk;

import org.jspecify.annotations.NullMarked;
