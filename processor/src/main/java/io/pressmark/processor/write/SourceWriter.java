package io.pressmark.processor.write;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.attribute.AttributesWriter;
import io.pressmark.processor.write.repository.RepositoryWriter;
import io.pressmark.processor.write.schema.EncoderReferences;
import io.pressmark.processor.write.schema.SchemaScope;
import io.pressmark.processor.write.schema.SchemaWriter;
import java.util.List;

/** Writes all source files of a table. */
public final class SourceWriter {
  private SourceWriter() {}

  /** The repository and the key record. They depend on the key alone. */
  public static List<JavaFile> writeOperations(TableModel table) {
    GeneratedNames names = new GeneratedNames(table.type());
    return files(table, withKeyRecord(new RepositoryWriter(table, names).write(), table, names));
  }

  /** The schema and the attribute constants of a valid table. */
  public static List<JavaFile> writeMapping(TableModel table) {
    GeneratedNames names = new GeneratedNames(table.type());
    SchemaScope scope = new SchemaScope(table);
    EncoderReferences encoders = new EncoderReferences(table, names.schema(), scope);
    return files(
        table,
        List.of(
            new SchemaWriter(table, names, scope).write(),
            new AttributesWriter(table, names).write(encoders)));
  }

  /** The repository and the key record of a table that is refused: signatures only. */
  public static List<JavaFile> sketchOperations(TableModel table) {
    GeneratedNames names = new GeneratedNames(table.type());
    return files(table, withKeyRecord(Skeleton.repository(table, names), table, names));
  }

  /** The schema and the attribute constants of a table that is refused: signatures only. */
  public static List<JavaFile> sketchMapping(TableModel table) {
    GeneratedNames names = new GeneratedNames(table.type());
    return files(table, List.of(Skeleton.schema(table, names), Skeleton.attributes(table, names)));
  }

  private static List<TypeSpec> withKeyRecord(
      TypeSpec repository, TableModel table, GeneratedNames names) {
    return table.hasSortKey()
        ? List.of(repository, KeyRecordWriter.write(table, names))
        : List.of(repository);
  }

  private static List<JavaFile> files(TableModel table, List<TypeSpec> types) {
    return types.stream()
        .map(
            type ->
                JavaFile.builder(table.type().packageName(), type)
                    .skipJavaLangImports(true)
                    .indent("  ")
                    .build())
        .toList();
  }
}
