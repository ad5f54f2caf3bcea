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
import java.util.ArrayList;
import java.util.List;

/** Writes all source files of a table. */
public final class SourceWriter {
  private SourceWriter() {}

  /** The files of a valid table. */
  public static List<JavaFile> write(TableModel table) {
    GeneratedNames names = new GeneratedNames(table.type());
    SchemaScope scope = new SchemaScope(table);
    EncoderReferences encoders = new EncoderReferences(table, names.schema(), scope);
    List<TypeSpec> types = new ArrayList<>();
    types.add(new SchemaWriter(table, names, scope).write());
    types.add(new AttributesWriter(table, names).write(encoders));
    types.add(new RepositoryWriter(table, names).write());
    if (table.hasSortKey()) {
      types.add(KeyRecordWriter.write(table, names));
    }
    return files(table, types);
  }

  /** The files of a table that is refused: signatures only. */
  public static List<JavaFile> writeSkeleton(TableModel table) {
    return files(table, Skeleton.write(table, new GeneratedNames(table.type())));
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
