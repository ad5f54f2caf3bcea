package io.pressmark.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter, or a field with {@link Injected}, of type {@link java.nio.file.Path}: the temporary
 * directory of a store with {@link PressmarkTest.Storage#FILES}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface StoreDirectory {}
