package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Table("items")
record Item(
    @PartitionKey String id,
    @SuppressWarnings("rawtypes") List names, // <- type-raw
    @SuppressWarnings("rawtypes") Map map, // <- type-raw
    @SuppressWarnings("rawtypes") List<Set> sets, // <- type-raw
    @SuppressWarnings("rawtypes") Optional note) {} // <- type-raw
