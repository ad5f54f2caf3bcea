package io.pressmark.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a test class that is set before each test, and before its {@code @BeforeEach} methods:
 * of any type that a parameter can have, see {@link PressmarkTest}. A static field is set before
 * all tests; it needs a store with the lifetime {@link PressmarkTest.Lifetime#CLASS}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Injected {}
