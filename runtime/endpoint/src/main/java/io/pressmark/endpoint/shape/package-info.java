/**
 * What requests may look like, as the service describes its own: each operation takes a structure
 * whose members have shapes. {@link io.pressmark.endpoint.shape.StructureShape#check} looks first
 * at the kinds of all values, then at all their constraints, in the service's order and words; only
 * then does an operation begin.
 */
@NullMarked
package io.pressmark.endpoint.shape;

import org.jspecify.annotations.NullMarked;
