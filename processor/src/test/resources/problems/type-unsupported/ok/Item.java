package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Table("items")
record Item(
    @PartitionKey String id,
    byte[] bytes,
    List<byte[]> list,
    Map<String, List<Integer>> map,
    Optional<LocalDate> day,
    Set<UUID> ids,
    @SuppressWarnings("pressmark:number-digits") BigInteger big) {}
