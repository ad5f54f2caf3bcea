package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

@Table("items")
record Item(
    @PartitionKey String id,
    Object any, // <- type-unsupported
    char letter, // <- type-unsupported
    int[] numbers, // <- type-unsupported
    Collection<String> names, // <- type-unsupported
    ArrayList<String> list, // <- type-unsupported
    SortedMap<String, Integer> map, // <- type-unsupported
    LocalTime time, // <- type-unsupported
    Optional<Locale> locale, // <- type-unsupported
    List<Character> letters) {} // <- type-unsupported
