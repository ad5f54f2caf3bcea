package io.pressmark.examples.managed;

import io.pressmark.annotation.ProjectionOf;
import java.util.Optional;

/** What a list of payments shows: the sum of those in cash, the number of the others. */
@ProjectionOf(Payment.class)
record PaymentPart(String id, Optional<Long> cents, Optional<String> number) {}
