/**
 * The JUnit extension: {@link io.pressmark.testkit.junit.PressmarkTest} gives tests stores of their
 * own, repositories, fixtures, a clock and faults.
 */
@NullMarked
package io.pressmark.testkit.junit;

import org.jspecify.annotations.NullMarked;
