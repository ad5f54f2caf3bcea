package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.UpdatedAt;
import io.pressmark.annotation.Version;
import java.time.Instant;

public record Audit(@CreatedAt Instant at, @UpdatedAt Instant later, @Version int version) {}
