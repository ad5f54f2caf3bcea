package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** A type whose instances are written as a set of named attributes: one class, or several. */
public sealed interface ItemModel permits DocumentModel, UnionModel {

  /** The Java type. */
  ClassName type();

  /** All its attributes, each name once, in the order they are declared. */
  List<AttributeModel> attributes();

  /** The classes its instances have: itself, or its subtypes. */
  List<DocumentModel> documents();
}
