package io.pressmark.examples.managed;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.Epoch;
import io.pressmark.annotation.UpdatedAt;
import java.time.Instant;

/** When an item was made and changed, the latter in whole seconds. */
record Audit(
    @CreatedAt Instant createdAt, @UpdatedAt @Epoch(Epoch.Unit.SECONDS) Instant updatedAt) {}
