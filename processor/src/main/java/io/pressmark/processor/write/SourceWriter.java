package io.pressmark.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.ProjectionModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.attribute.AttributesWriter;
import io.pressmark.processor.write.index.IndexItemWriter;
import io.pressmark.processor.write.index.IndexWriter;
import io.pressmark.processor.write.repository.RepositoryWriter;
import io.pressmark.processor.write.schema.EncoderReferences;
import io.pressmark.processor.write.schema.ProjectionWriter;
import io.pressmark.processor.write.schema.SchemaScope;
import io.pressmark.processor.write.schema.SchemaWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes all source files of a table. */
public final class SourceWriter {
  private SourceWriter() {}

  /** The repository and the key record. They depend on the key alone. */
  public static List<JavaFile> writeOperations(TableModel table) {
    GeneratedNames names = new GeneratedNames(table.type());
    return files(table, withKeyRecord(new RepositoryWriter(table, names).write(), table, names));
  }

  /** The schema, the attribute constants and the indexes of a valid table. */
  public static List<JavaFile> writeMapping(TableModel table) {
    GeneratedNames names = new GeneratedNames(table.type());
    SchemaScope scope = new SchemaScope(table);
    EncoderReferences encoders = new EncoderReferences(names.schema(), scope);
    List<TypeSpec> types = new ArrayList<>();
    types.add(new SchemaWriter(table, names, scope).write());
    types.add(new AttributesWriter(table, names, encoders).write());
    for (IndexModel index : table.indexes()) {
      types.add(new IndexWriter(table, names, index).write());
    }
    addItems(types, table, names);
    return files(table, types);
  }

  /** The repository and the key record of a table that is refused: signatures only. */
  public static List<JavaFile> sketchOperations(TableModel table) {
    GeneratedNames names = new GeneratedNames(table.type());
    return files(table, withKeyRecord(Skeleton.repository(table, names), table, names));
  }

  /**
   * The schema, the attribute constants and the indexes of a table that is refused: signatures
   * only.
   */
  public static List<JavaFile> sketchMapping(TableModel table) {
    GeneratedNames names = new GeneratedNames(table.type());
    List<TypeSpec> types = new ArrayList<>();
    types.add(Skeleton.schema(table, names));
    types.add(Skeleton.attributes(table, names));
    for (IndexModel index : table.indexes()) {
      types.add(Skeleton.index(table, names, index));
    }
    addItems(types, table, names);
    return files(table, types);
  }

  /** What reads a projection. */
  public static List<JavaFile> writeProjection(ProjectionModel projection) {
    return files(projection.type(), List.of(new ProjectionWriter(projection).write()));
  }

  private static void addItems(List<TypeSpec> types, TableModel table, GeneratedNames names) {
    table.indexes().stream()
        .filter(index -> !index.carriesAll())
        .forEach(index -> types.add(IndexItemWriter.write(table, names, index)));
  }

  private static List<TypeSpec> withKeyRecord(
      TypeSpec repository, TableModel table, GeneratedNames names) {
    return table.hasSortKey()
        ? List.of(repository, KeyRecordWriter.write(table, names))
        : List.of(repository);
  }

  private static List<JavaFile> files(TableModel table, List<TypeSpec> types) {
    return files(table.type(), types);
  }

  private static List<JavaFile> files(ClassName of, List<TypeSpec> types) {
    return types.stream()
        .map(
            type ->
                JavaFile.builder(of.packageName(), type)
                    .skipJavaLangImports(true)
                    .indent("  ")
                    .build())
        .toList();
  }
}
