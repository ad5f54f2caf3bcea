package test;

import java.time.Instant;

record Part(Instant at) {}
