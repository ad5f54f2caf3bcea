/**
 * The interface between generated code and the runtime. It is stable: generated code of one version
 * runs on every later runtime of the same major version, and a mismatch is reported when the class
 * is loaded. Application code has no reason to use it directly.
 */
@NullMarked
package io.pressmark.core.generated;

import org.jspecify.annotations.NullMarked;
