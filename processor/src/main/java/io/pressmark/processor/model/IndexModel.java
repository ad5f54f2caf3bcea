package io.pressmark.processor.model;

import java.util.List;

/**
 * A secondary index.
 *
 * @param name its name in the store
 * @param method the name of its repository method
 * @param global whether it is global
 * @param partitionKey its partition key; empty for a local one, which has the table's
 * @param sortKey its sort key
 * @param projection what it carries besides keys: {@code ALL}, {@code KEYS_ONLY}, {@code INCLUDE}
 * @param included the names of the attributes it includes
 */
public record IndexModel(
    String name,
    String method,
    boolean global,
    List<AttributeModel> partitionKey,
    List<AttributeModel> sortKey,
    String projection,
    List<String> included) {

  /** Whether it carries whole items. */
  public boolean carriesAll() {
    return projection.equals("ALL");
  }
}
