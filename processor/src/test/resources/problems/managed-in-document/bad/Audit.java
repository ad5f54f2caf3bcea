package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.Version;
import java.time.Instant;

public record Audit(
    @CreatedAt Instant at, // <- managed-in-document
    @Version int version) {} // <- managed-in-document
