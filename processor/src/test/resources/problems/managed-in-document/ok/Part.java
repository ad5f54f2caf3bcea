package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.Version;
import java.time.Instant;

record Part(String name, @Version long version, @CreatedAt Instant createdAt) {}
