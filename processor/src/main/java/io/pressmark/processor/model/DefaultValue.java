package io.pressmark.processor.model;

import com.palantir.javapoet.CodeBlock;

/**
 * What an absent attribute reads as.
 *
 * @param expression the value
 * @param shared whether it is an object that is made once and kept
 */
public record DefaultValue(CodeBlock expression, boolean shared) {}
