/**
 * Typed attributes: the constants of generated {@code *Attributes} classes, and the conditions and
 * updates that are built from them. What no key can serve does not compile.
 */
@NullMarked
package io.pressmark.core.attribute;

import org.jspecify.annotations.NullMarked;
