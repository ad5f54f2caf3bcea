package io.pressmark.chronicle.internal.files;

/**
 * What a table that the store keeps for itself is for: the entries of an index of another table.
 *
 * @param table the id of the table it belongs to
 * @param index the index's name
 * @param filled whether all items of the table have their entries
 */
public record HiddenRole(int table, String index, boolean filled) {}
