/**
 * What has to happen in a process before the first page is touched, so that users need no JVM flag:
 * {@link io.pressmark.chronicle.internal.start.ChroniclePackages} opens the packages of {@code
 * java.base} that Chronicle reaches into, {@link
 * io.pressmark.chronicle.internal.start.UnsafeWarning} takes the JDK's warning about raw memory as
 * read, {@link io.pressmark.chronicle.internal.start.NativeStateClass} brings the class that
 * Chronicle would otherwise compile.
 *
 * <p>The first two reach into the JDK, and are skipped when the system property {@value
 * io.pressmark.chronicle.internal.start.TrustedLookup#SWITCH} is {@code false}.
 */
@NullMarked
package io.pressmark.chronicle.internal.start;

import org.jspecify.annotations.NullMarked;
