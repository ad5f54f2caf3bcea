package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A type whose instances are written as a set of named attributes: the table's own, or a nested
 * one.
 *
 * @param type the Java type
 * @param attributes its attributes, in the order they are declared
 * @param construction how instances are made
 */
public record DocumentModel(
    ClassName type, List<AttributeModel> attributes, Construction construction) {}
